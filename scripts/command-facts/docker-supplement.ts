import type { CommandFacts } from "../../src/shell/command-facts.js";

const RUN_HIDDEN = {
  "--network": ["--net"],
  "--network-alias": ["--net-alias"],
  "--dns-option": ["--dns-opt"],
};
const STOP_HIDDEN = { "--timeout": ["--time"] };

/** Spellings that the client takes and its help does not show; each was tried with the client. */
export const hiddenFlags: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "docker container run": RUN_HIDDEN,
  "docker container create": RUN_HIDDEN,
  "docker container stop": STOP_HIDDEN,
  "docker container restart": STOP_HIDDEN,
};

/** Where the client stops reading flags: pflag's `SetInterspersed(false)`. */
export const restAfter: Readonly<Record<string, number>> = {
  "docker container run": 1,
  "docker container create": 1,
  "docker container exec": 1,
  "docker container top": 1,
  "docker service create": 1,
};

/** Where the client takes other arguments than its usage line says; each was tried with the client. */
export const trueArguments: Readonly<Record<string, CommandFacts>> = {
  "docker container top": { args: ["container", "argument*"] },
  "docker image import": { args: ["file", "repository?", "argument*"] },
  "docker secret create": { args: ["secret", "file"], free: ["--driver"] },
};

/** What `docker build` takes beyond the classic builder where it is buildx's, as by default since 23.0. */
export const imageBuildFlags: Readonly<Record<string, string>> = {
  "--allow =strings": "Allow extra privileged entitlement",
  "--annotation =stringArray": "Add annotation to the image",
  "--attest =stringArray": "Attestation parameters",
  "--build-context =stringArray": "Additional build contexts",
  "--builder =string": "Override the configured builder instance",
  "--cache-to =stringArray": "Cache export destinations",
  "--call =string": "Set method for evaluating build",
  "--check": "Shorthand for --call=check",
  "--debug -D": "Enable debug logging",
  "--load": "Shorthand for --output=type=docker",
  "--metadata-file =string": "Write build result metadata to a file",
  "--no-cache-filter =stringArray": "Do not cache specified stages",
  "--output -o =stringArray": "Output destination",
  "--progress =string": "Set type of progress output",
  "--provenance =string": "Shorthand for --attest=type=provenance",
  "--push": "Shorthand for --output=type=registry,unpack=false",
  "--sbom =string": "Shorthand for --attest=type=sbom",
  "--secret =stringArray": "Secret to expose to the build",
  "--ssh =stringArray": "SSH agent socket or keys to expose to the build",
};

const plugin = (about: string): CommandFacts => ({ about });

/** Commands of plugins and hidden ones: known by name only, so nothing about them is refused. */
export const pluginNames: Readonly<Record<string, CommandFacts>> = {
  ai: plugin("Docker AI agent"),
  app: plugin("Define, package and share applications"),
  completion: plugin("Generate the autocompletion script for a shell"),
  debug: plugin("Get a shell into any image or container"),
  desktop: plugin("Docker Desktop commands"),
  dev: plugin("Development environments"),
  extension: plugin("Manage Docker extensions"),
  help: plugin("Help about a command"),
  init: plugin("Create Docker-related starter files for a project"),
  machine: plugin("Manage hosts that run the engine"),
  mcp: plugin("Manage servers of the Model Context Protocol"),
  model: plugin("Run AI models"),
  offload: plugin("Run builds and containers in the cloud"),
  pass: plugin("Manage secrets in the local keychain"),
  sandbox: plugin("Run agents in sandboxes"),
  sbom: plugin("View the software bill of materials of an image"),
  scan: plugin("Scan images for vulnerabilities"),
  scout: plugin("View vulnerabilities and recommendations for an image"),
};
