import { parseArgs } from "node:util";
import { Stop } from "./stop";

export const USAGE = `Usage: npm run deploy [-- options]

Builds, checks all that can be checked offline, pushes, makes a version and deploys it. Run again, it goes on where it
stopped. Without credentials or a script it says the next command.

--check           stop after the offline checks: nothing is sent
--create          make a script first, and remember its id
--script ID       use this script, and remember its id
--test            push only, for a test deployment: no version is made
--agree           says yes beforehand to new permissions, where nobody is at a terminal to be asked
--deployment ID   which deployment is updated, where there are several
--project FILE    the project file that remembers the script (default: $clasp_config_project or .clasp.json)`;

/** What the command line asks for. */
export interface Order {
  readonly help: boolean;
  readonly checkOnly: boolean;
  readonly create: boolean;
  readonly headOnly: boolean;
  readonly agreed: boolean;
  readonly scriptId?: string;
  readonly deploymentId?: string;
  readonly projectFile: string;
  /** What was asked for, each option with its value: "--test", "--project my.json". */
  readonly asked: readonly string[];
}

/** This command once more, with other options in place of those it had: "npm run deploy -- --create --test". */
export type Again = (...other: readonly string[]) => string;

export function againOf(asked: readonly string[]): Again {
  return (...other) => {
    const kept = asked.filter((one) => !other.some((more) => nameOf(more) === nameOf(one)));
    const options = [...other, ...kept];
    return ["npm run deploy", ...(options.length > 0 ? ["--", ...options] : [])].join(" ");
  };
}

/** What is left to ask for once the script is made or named, and remembered. */
export function besidesScript({ asked }: Order): readonly string[] {
  return asked.filter((one) => nameOf(one) !== "--script");
}

/** Making a script and naming one are one choice. */
function nameOf(option: string): string | undefined {
  return option === "--create" ? "--script" : option.split(" ")[0];
}

export function orderOf(args: readonly string[], environment: NodeJS.ProcessEnv): Order {
  const { values } = parsed(args);
  if (values.create === true && values.script !== undefined)
    throw wrong("--create makes a script, --script names one: say either.");
  return {
    help: values.help === true,
    checkOnly: values.check === true,
    create: values.create === true,
    headOnly: values.test === true,
    agreed: values.agree === true,
    ...(values.script === undefined ? {} : { scriptId: values.script }),
    ...(values.deployment === undefined ? {} : { deploymentId: values.deployment }),
    projectFile: values.project ?? environment.clasp_config_project ?? ".clasp.json",
    asked: [
      ...(values.create === true ? ["--create"] : []),
      ...(values.script === undefined ? [] : [`--script ${values.script}`]),
      ...(values.test === true ? ["--test"] : []),
      ...(values.deployment === undefined ? [] : [`--deployment ${values.deployment}`]),
      ...(values.project === undefined ? [] : [`--project ${values.project}`]),
    ],
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h" },
        check: { type: "boolean" },
        create: { type: "boolean" },
        test: { type: "boolean" },
        agree: { type: "boolean" },
        script: { type: "string" },
        deployment: { type: "string" },
        project: { type: "string" },
      },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): Stop {
  return new Stop(`${message}\n\n${USAGE}`, [], 2);
}
