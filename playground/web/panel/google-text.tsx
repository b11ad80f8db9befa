import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import { localLink } from "../frame/place";

/**
 * The HTML that Google renders in card text (developers.google.com, "Card text formatting") and, with `rich`, the
 * little more that Calendar keeps in an event's description. Everything else loses its tag and keeps its words:
 * the text becomes nodes one by one and is never handed to the page as HTML.
 */
export function GoogleText({ html, rich = false }: { html: string; rich?: boolean }): JSX.Element {
  const nodes = useMemo(() => {
    const body = new DOMParser().parseFromString(html, "text/html").body;
    return shown(body.childNodes, rich);
  }, [html, rich]);
  return <>{nodes}</>;
}

/** The words alone, for labels that assistive technology reads. */
export function plainText(html: string): string {
  const body = new DOMParser().parseFromString(html.replace(/<br\s*\/?>/gi, "\n"), "text/html").body;
  return body.textContent ?? "";
}

function shown(nodes: NodeListOf<ChildNode>, rich: boolean): ComponentChildren[] {
  return [...nodes].map((node) => shownNode(node, rich));
}

function shownNode(node: ChildNode, rich: boolean): ComponentChildren {
  if (node.nodeType === Node.TEXT_NODE) return lines(node.textContent ?? "");
  if (!(node instanceof HTMLElement)) return null;
  const inner = shown(node.childNodes, rich);
  switch (node.tagName) {
    case "B":
    case "STRONG":
      return <b>{inner}</b>;
    case "I":
    case "EM":
      return <i>{inner}</i>;
    case "U":
      return <u>{inner}</u>;
    case "S":
    case "STRIKE":
    case "DEL":
      return <s>{inner}</s>;
    case "BR":
      return <br />;
    case "TIME":
      return <time>{inner}</time>;
    case "FONT":
      return font(colour(node.getAttribute("color")), inner);
    case "A":
      return link(node.getAttribute("href") ?? "", inner);
    case "UL":
      return rich ? <ul>{inner}</ul> : inner;
    case "OL":
      return rich ? <ol>{inner}</ol> : inner;
    case "LI":
      return rich ? <li>{inner}</li> : inner;
    case "P":
      return rich ? <p>{inner}</p> : inner;
    case "SCRIPT":
    case "STYLE":
      return null;
    default:
      return inner;
  }
}

function font(colour: string | undefined, inner: ComponentChildren): JSX.Element {
  if (colour === undefined) return <>{inner}</>;
  return (
    <span class="look" style={{ "--look": colour }}>
      {inner}
    </span>
  );
}

function lines(text: string): ComponentChildren {
  if (!text.includes("\n")) return text;
  return text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]));
}

function link(href: string, inner: ComponentChildren): JSX.Element {
  if (!/^(https?:|mailto:)/i.test(href)) return <>{inner}</>;
  return (
    <a href={localLink(href)} target="_blank" rel="noopener noreferrer">
      {inner}
    </a>
  );
}

function colour(value: string | null): string | undefined {
  return value !== null && /^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(value) ? value : undefined;
}
