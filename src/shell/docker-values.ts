import { type Command, type Flag, findCommand } from "./command-table.js";
import { refusedMount, refusedVolume } from "./docker-mounts.js";
import { refusedNetwork } from "./docker-networks.js";
import { isExposed, isPublished } from "./docker-ports.js";
import { refusedTemplate } from "./go-template.js";

/** Why docker's own client refuses a value, or undefined where it takes it. */
type ValueCheck = (value: string) => string | undefined;

const refuse =
  (pattern: RegExp, reason: string): ValueCheck =>
  (value) =>
    pattern.test(value) ? undefined : `${reason}: ${value}`;

const holds =
  (test: (value: string) => boolean, reason: string): ValueCheck =>
  (value) =>
    test(value) ? undefined : `${reason}: ${value}`;
const both =
  (first: ValueCheck, second: ValueCheck): ValueCheck =>
  (value) =>
    first(value) ?? second(value);

/** By the value's kind in the client's help; the formats of strconv, time.ParseDuration and units.RAMInBytes. */
const byKind: Readonly<Record<string, ValueCheck>> = {
  bytes: refuse(/^-?\d+(?:\.\d+)? ?(?:[bBkKmMgGtTpP](?:i?[bB])?)?$/, "not a size"),
  decimal: refuse(/^\d*\.?\d+(?:e-?\d+)?$|^\d+\/\d+$/, "not a number"),
  duration: refuse(/^(?:0|[-+]?(?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h))+)$/, "not a duration"),
  filter: refuse(/.=|^$/, "a filter is written name=value"),
  int: refuse(/^[-+]?(?:\d[\d_]*|0x[\da-f]+)$/i, "not a whole number"),
  uint: refuse(/^(?:\d[\d_]*|0x[\da-f]+)$/i, "not a whole number"),
  uint16: refuse(/^\d{1,5}$/, "not a whole number"),
  ulimit: refuse(/^[a-z]+=-?\d+(?::-?\d+)?$/, "a limit is written name=soft:hard"),
};

const isDuration = byKind.duration ?? (() => undefined);
const notNegative = refuse(/^(?!-)/, "it cannot be negative");
/** The names that `opts.ValidateSysctl` lists, and those below its two prefixes. */
const SYSCTL =
  /^(?:kernel\.(?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)|(?:net|fs\.mqueue)\..*)=/;
const isAddress = refuse(/^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-fA-F:]*:[\da-fA-F:.]*)$/, "not an IP address");
const isRate = refuse(/^[^:]+:.+$/, "a rate is written device:number");
const isMode = refuse(/^(?:|host|private|none|shareable|container:.+)$/, "not a mode");

/** By the flag, for `docker run` and `docker create`, where its help does not tell the kind. */
const byRunFlag: Readonly<Record<string, ValueCheck>> = {
  "--add-host": refuse(/^[^:=]+[:=].+/, "a host is written name:address"),
  "--attach": refuse(/^(?:stdin|stdout|stderr)$/i, "not one of stdin, stdout and stderr"),
  "--blkio-weight-device": isRate,
  "--cgroupns": isMode,
  "--device-cgroup-rule": refuse(/^[acb] (?:\d+|\*):(?:\d+|\*) [rwm]{1,3}$/, "not a device rule"),
  "--device-read-bps": isRate,
  "--device-read-iops": isRate,
  "--device-write-bps": isRate,
  "--device-write-iops": isRate,
  "--dns": isAddress,
  "--env": refuse(/^[^=]/, "not a variable"),
  "--expose": holds(isExposed, "not a port"),
  "--health-interval": both(isDuration, notNegative),
  "--health-retries": both(refuse(/^[-+]?\d/, "not a whole number"), notNegative),
  "--health-start-interval": both(isDuration, notNegative),
  "--health-start-period": both(isDuration, notNegative),
  "--health-timeout": both(isDuration, notNegative),
  "--mac-address": refuse(/^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$/i, "not a MAC address"),
  "--memory-swappiness": refuse(/^(?:-1|\+?0*(?:\d{1,2}|100))$/, "not a number from 0 to 100"),
  "--mount": refusedMount,
  "--pid": isMode,
  "--publish": holds(isPublished, "not a port mapping"),
  "--pull": refuse(/^(?:always|missing|never|true|false)$/, "not one of always, missing and never"),
  "--security-opt": refuse(/[=:]|^no-new-privileges$|^writable-cgroups$/, "not a security option"),
  "--storage-opt": refuse(/.=./, "an option is written key=value"),
  "--sysctl": refuse(SYSCTL, "not a parameter of the kernel that a container may set"),
  "--userns": isMode,
  "--uts": isMode,
  "--volume": refusedVolume,
};
/** By the flag, for every command that has it and reads one value. */
const byFlag: Readonly<Record<string, ValueCheck>> = {
  "--driver-opt": refuse(/.=/, "an option is written key=value"),
  "--format": refusedTemplate,
  "--generic-resource": refuse(/.=/, "a resource is written name=value"),
  "--platform": refuse(
    /^(?:[a-z\d]+\/[a-z\d_]+(?:\/[a-z\d.]+)?|linux|windows|darwin|freebsd|amd64|x86_64|arm64|aarch64|arm|armhf|386|ppc64le|s390x|riscv64)$/,
    "not a platform",
  ),
  "--type": refuse(
    /^(?:config|container|image|network|node|plugin|secret|service|task|volume)$/,
    "not a type",
  ),
};

/** A repository in lower case with an optional registry, tag and digest: distribution's reference grammar. */
const REFERENCE =
  /^(?:(?:[a-zA-Z\d-]+(?:\.[a-zA-Z\d-]+)+|[a-zA-Z\d-]+(?=:)|localhost|\[[\da-fA-F:]+\])(?::\d+)?\/)?[a-z\d]+(?:(?:\.|_|__|-+)[a-z\d]+)*(?:\/[a-z\d]+(?:(?:\.|_|__|-+)[a-z\d]+)*)*(?::[\w][\w.-]{0,127})?(?:@[a-z\d]+(?:[.+_-][a-z\d]+)*:[\da-fA-F]{32,})?$/;
const isReference = refuse(REFERENCE, "not an image name");

/** Positions of image names among the arguments, by command. */
const imageArguments: Readonly<Record<string, readonly number[]>> = {
  "docker container commit": [1],
  "docker container create": [0],
  "docker container run": [0],
  "docker image import": [1],
  "docker image pull": [0],
  "docker image push": [0],
  "docker image tag": [0, 1],
};

export function isImageArgument(command: Command, index: number): boolean {
  return imageArguments[command.path.join(" ")]?.includes(index) ?? false;
}

const RUNS = new Set(["docker container run", "docker container create"]);

/** Why docker refuses this value of this flag; undefined where it does not, or is not known to. */
export function refusedFlagValue(command: Command, flag: Flag, value: string): string | undefined {
  if (command.program.program !== "docker" || !command.facts.strict) return undefined;
  if (flag.value === "none") {
    return /^(?:1|0|t|f|true|false)$/i.test(value)
      ? undefined
      : `${flag.canonical} is true or false: ${value}`;
  }
  const path = command.path.join(" ");
  if (path === "docker image build")
    return flag.canonical === "--tag" ? isReference(value) : byKind[flag.valueName]?.(value);
  const ofRun = RUNS.has(path) ? byRunFlag[flag.canonical] : undefined;
  const ofAny = path === "docker network create" ? undefined : byFlag[flag.canonical];
  const check =
    ofRun ??
    (flag.canonical === "--type" && path !== "docker inspect" ? undefined : ofAny) ??
    byKind[flag.valueName];
  return check?.(value);
}

/** Why docker refuses this argument; undefined where it does not, or is not known to. */
export function refusedArgument(command: Command, index: number, value: string): string | undefined {
  if (isImageArgument(command, index)) return isReference(value);
  if (command.path.join(" ") === "docker service scale") {
    return refuse(/^[^=]+=\d+$/, "a scale is written service=replicas")(value);
  }
  if (command.path.join(" ") === "docker swarm join-token") {
    return refuse(/^(?:worker|manager)$/, "neither worker nor manager")(value);
  }
  return undefined;
}

export interface GivenFlag {
  /** Canonical. */
  readonly name: string;
  readonly value: string;
  /** Its value is a placeholder or a variable. */
  readonly open: boolean;
}

/** What docker finds wrong only in all the arguments or flags together. */
export function refusedTogether(
  command: Command,
  args: readonly string[],
  given: readonly GivenFlag[],
): string | undefined {
  const path = command.path.join(" ");
  const flags = new Map(given.map(({ name, value }) => [name, value]));
  if (path === "docker help") {
    const found = findCommand(["docker", ...args]);
    return found?.command.facts.strict && found.rest.length > 0
      ? `no such command: ${args.join(" ")}`
      : undefined;
  }
  if (path === "docker container start" && args.length > 1) {
    const alone = ["--attach", "--interactive"].find((name) => isOn(flags, name));
    if (alone !== undefined || flags.has("--checkpoint"))
      return `${alone ?? "--checkpoint"} takes one container`;
  }
  if (path === "docker container cp" && args.length === 2) {
    const containers = args.filter((arg) => /^[^/.~][^/]*:/.test(arg)).length;
    if (containers === 0) return "one of the two is container:path";
    if (containers === 2) return "copying between containers is not supported";
  }
  if (path === "docker container update" && flags.size === 0) return "it needs at least one flag";
  if (path === "docker network create" && !flags.has("--subnet")) {
    const needy = ["--gateway", "--ip-range", "--aux-address"].find((name) => flags.has(name));
    if (needy !== undefined) return `${needy} needs --subnet`;
  }
  if (path === "docker network create") {
    const known = given.filter(({ open }) => !open).map(({ name, value }) => [name, value] as const);
    const hidden = given.some(({ name, open }) => name === "--subnet" && open);
    const reason = hidden ? undefined : refusedNetwork(known);
    if (reason !== undefined) return reason;
  }
  if (RUNS.has(path) && isOn(flags, "--no-healthcheck")) {
    const other = given.find(({ name, value }) => name.startsWith("--health-") && !/^(?:0|$)/.test(value));
    if (other) return `--no-healthcheck and ${other.name} conflict`;
  }
  if (
    RUNS.has(path) &&
    flags.has("--network-alias") &&
    /^(?:|default|bridge|host|none)$/.test(flags.get("--network") ?? "")
  ) {
    return "--network-alias needs a network of one's own";
  }
  if (path === "docker container run") {
    if (flags.has("--attach") && isOn(flags, "--detach")) return "--attach and --detach conflict";
    if (isOn(flags, "--rm") && /^(?:always|on-failure|unless-stopped)/.test(flags.get("--restart") ?? "")) {
      return "--restart and --rm conflict";
    }
  }
  return undefined;
}

function isOn(flags: ReadonlyMap<string, string>, name: string): boolean {
  return flags.has(name) && !/^(?:0|f|false)$/i.test(flags.get(name) ?? "");
}
