/** 64 bits as base 32 in Calendar's alphabet: enough to tell one's own few series apart, no secret. */
export function digest(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193) >>> 0;
    b = Math.imul(b ^ (unit + at), 0x85ebca6b) >>> 0;
    b = (b ^ (b >>> 13)) >>> 0;
  }
  return a.toString(32).padStart(7, "0") + b.toString(32).padStart(7, "0");
}

/** What a button carries of the change that its card named, so that it takes back no other one; "" of none. */
export function markOf(change: object | undefined): string {
  return change === undefined ? "" : digest(JSON.stringify(change));
}
