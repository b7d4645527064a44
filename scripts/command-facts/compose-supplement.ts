import type { CommandFacts } from "../../src/shell/command-facts.js";

const services = ["service*"];

/** Compose's arities, which Fig does not have, and its newer commands and flags; from its reference pages. */
export const composeCommands: Readonly<Record<string, CommandFacts>> = {
  attach: {
    about: "Attach local standard input, output, and error streams to a service's running container",
    args: ["service"],
    flags: {
      "--detach-keys =string": "Override the key sequence for detaching from a container",
      "--index =int": "Index of the container if service has multiple replicas",
      "--no-stdin": "Do not attach STDIN",
      "--sig-proxy": "Proxy all received signals to the process",
    },
  },
  bridge: { about: "Convert compose files into another model" },
  build: {
    args: services,
    flags: {
      "--builder =string": "Set builder to use",
      "--check": "Check build configuration",
      "--memory -m =bytes": "Set memory limit for the build container",
      "--push": "Push service images",
      "--with-dependencies": "Also build dependencies",
      "--no-cache": "Do not use cache when building the image",
      "--build-arg =stringArray": "Set build-time variables for services",
      "--pull": "Always attempt to pull a newer version of the image",
      "--ssh =string": "Set SSH authentications used when building service images",
      "--quiet -q": "Suppress the build output",
      "--print": "Print equivalent bake file",
      "--provenance =string": "Add a provenance attestation",
      "--sbom =string": "Add a SBOM attestation",
    },
  },
  commit: {
    about: "Create a new image from a service container's changes",
    args: ["service", "repository?"],
    flags: {
      "--author -a =string": "Author",
      "--change -c =list": "Apply Dockerfile instruction to the created image",
      "--message -m =string": "Commit message",
      "--pause -p": "Pause container during commit",
      "--index =int": "Index of the container if service has multiple replicas",
    },
  },
  config: {
    args: services,
    flags: {
      "--format =string": "Format the output",
      "--quiet -q": "Only validate the configuration, don't print anything",
      "--services": "Print the service names, one per line",
      "--volumes": "Print the volume names, one per line",
      "--images": "Print the image names, one per line",
      "--profiles": "Print the profile names, one per line",
      "--environment": "Print environment used for interpolation",
      "--variables": "Print model variables and default values",
      "--networks": "Print network names, one per line",
      "--no-interpolate": "Don't interpolate environment variables",
      "--no-normalize": "Don't normalize compose model",
      "--no-path-resolution": "Don't resolve file paths",
      "--no-consistency": "Don't check model consistency",
      "--no-env-resolution": "Don't resolve service env files",
      "--resolve-image-digests": "Pin image tags to digests",
      "--lock-image-digests": "Produce an override file with image digests",
      "--output -o =string": "Save to file",
      "--hash =string": "Print the service config hash, one per line",
    },
  },
  cp: {
    args: ["source", "destination"],
    flags: {
      "--archive -a": "Archive mode",
      "--follow-link -L": "Always follow symbol link in SRC_PATH",
      "--index =int": "Index of the container if service has multiple replicas",
      "--all": "Include containers created by the run command",
    },
  },
  create: {
    args: services,
    flags: {
      "--pull =string": "Pull image before running",
      "--scale =scale": "Scale SERVICE to NUM instances",
      "--remove-orphans": "Remove containers for services not defined in the Compose file",
      "--yes -y": 'Assume "yes" as answer to all prompts',
      "--quiet-pull": "Pull without printing progress information",
    },
  },
  down: {
    args: services,
    flags: {
      "--remove-orphans": "Remove containers for services not defined in the Compose file",
      "--rmi =string": "Remove images used by services",
      "--timeout -t =int": "Specify a shutdown timeout in seconds",
      "--volumes -v": "Remove named volumes and anonymous volumes attached to containers",
    },
  },
  events: {
    args: services,
    flags: {
      "--json": "Output events as a stream of json objects",
      "--since =string": "Show all events created since timestamp",
      "--until =string": "Stream events until this timestamp",
    },
  },
  exec: {
    args: ["service", "command", "argument*"],
    rest: 1,
    flags: {
      "--detach -d": "Detached mode: Run command in the background",
      "--env -e =stringArray": "Set environment variables",
      "--index =int": "Index of the container if service has multiple replicas",
      "--no-tty -T": "Disable pseudo-TTY allocation",
      "--privileged": "Give extended privileges to the process",
      "--user -u =string": "Run the command as this user",
      "--workdir -w =string": "Path to workdir directory for this command",
      "--interactive -i": "Keep STDIN open even if not attached",
      "--tty -t": "Allocate a pseudo-TTY",
    },
  },
  export: {
    about: "Export a service container's filesystem as a tar archive",
    args: ["service"],
    flags: {
      "--index =int": "Index of the container if service has multiple replicas",
      "--output -o =string": "Write to a file, instead of STDOUT",
    },
  },
  images: {
    args: services,
    flags: { "--format =string": "Format the output", "--quiet -q": "Only display IDs" },
  },
  kill: {
    args: services,
    flags: {
      "--remove-orphans": "Remove containers for services not defined in the Compose file",
      "--signal -s =string": "SIGNAL to send to the container",
    },
  },
  logs: {
    args: services,
    flags: {
      "--follow -f": "Follow log output",
      "--index =int": "Index of the container if service has multiple replicas",
      "--no-color": "Produce monochrome output",
      "--no-log-prefix": "Don't print prefix in logs",
      "--since =string": "Show logs since timestamp",
      "--tail -n =string": "Number of lines to show from the end of the logs for each container",
      "--timestamps -t": "Show timestamps",
      "--until =string": "Show logs before a timestamp",
    },
  },
  ls: {
    args: [],
    flags: {
      "--all -a": "Show all stopped Compose projects",
      "--filter =filter": "Filter output based on conditions provided",
      "--format =string": "Format the output",
      "--quiet -q": "Only display project names",
    },
  },
  pause: { args: services },
  port: {
    args: ["service", "private_port"],
    flags: {
      "--index =int": "Index of the container if service has multiple replicas",
      "--protocol =string": "tcp or udp",
    },
  },
  ps: {
    args: services,
    flags: {
      "--all -a": "Show all stopped containers",
      "--filter =string": "Filter services by a property",
      "--format =string": "Format the output",
      "--no-trunc": "Don't truncate output",
      "--orphans": "Include orphaned services",
      "--quiet -q": "Only display IDs",
      "--services": "Display services",
      "--status =stringArray": "Filter services by status",
    },
  },
  publish: { about: "Publish compose application", args: ["repository"] },
  pull: {
    args: services,
    flags: {
      "--ignore-buildable": "Ignore images that can be built",
      "--ignore-pull-failures": "Pull what it can and ignores images with pull failures",
      "--include-deps": "Also pull services declared as dependencies",
      "--policy =string": "Apply pull policy",
      "--quiet -q": "Pull without printing progress information",
    },
  },
  push: {
    args: services,
    flags: {
      "--ignore-push-failures": "Push what it can and ignores images with push failures",
      "--include-deps": "Also push images of services declared as dependencies",
      "--quiet -q": "Push without printing progress information",
    },
  },
  restart: {
    args: services,
    flags: {
      "--no-deps": "Don't restart dependent services",
      "--timeout -t =int": "Specify a shutdown timeout in seconds",
    },
  },
  rm: {
    args: services,
    flags: {
      "--force -f": "Don't ask to confirm removal",
      "--stop -s": "Stop the containers, if required, before removing",
      "--volumes -v": "Remove any anonymous volumes attached to containers",
    },
  },
  run: {
    args: ["service", "command?", "argument*"],
    rest: 1,
    flags: {
      "--build": "Build image before starting container",
      "--cap-add =list": "Add Linux capabilities",
      "--cap-drop =list": "Drop Linux capabilities",
      "--detach -d": "Run container in background and print container ID",
      "--entrypoint =string": "Override the entrypoint of the image",
      "--env -e =stringArray": "Set environment variables",
      "--env-from-file =stringArray": "Set environment variables from file",
      "--interactive -i": "Keep STDIN open even if not attached",
      "--label -l =stringArray": "Add or override a label",
      "--name =string": "Assign a name to the container",
      "--no-TTY -T": "Disable pseudo-TTY allocation",
      "--no-deps": "Don't start linked services",
      "--publish -p =stringArray": "Publish a container's port(s) to the host",
      "--pull =string": "Pull image before running",
      "--quiet -q": "Don't print anything to STDOUT",
      "--quiet-build": "Suppress progress output from the build process",
      "--quiet-pull": "Pull without printing progress information",
      "--remove-orphans": "Remove containers for services not defined in the Compose file",
      "--rm": "Automatically remove the container when it exits",
      "--service-ports -P": "Run command with all service's ports enabled and mapped to the host",
      "--use-aliases": "Use the service's network useAliases in the network(s) the container connects to",
      "--user -u =string": "Run as specified username or uid",
      "--volume -v =stringArray": "Bind mount a volume",
      "--workdir -w =string": "Working directory inside the container",
      "--tty -t": "Allocate a pseudo-TTY",
    },
  },
  scale: {
    about: "Scale services",
    args: ["service=replicas+"],
    flags: { "--no-deps": "Don't start linked services" },
  },
  start: {
    args: services,
    flags: {
      "--wait": "Wait for services to be running or healthy",
      "--wait-timeout =int": "Maximum duration in seconds to wait for the project to be running or healthy",
    },
  },
  stats: {
    about: "Display a live stream of container(s) resource usage statistics",
    args: ["service?"],
    flags: {
      "--all -a": "Show all containers",
      "--format =string": "Format output",
      "--no-stream": "Disable streaming stats and only pull the first result",
      "--no-trunc": "Do not truncate output",
    },
  },
  stop: { args: services, flags: { "--timeout -t =int": "Specify a shutdown timeout in seconds" } },
  top: { args: services },
  unpause: { args: services },
  up: {
    args: services,
    flags: {
      "--abort-on-container-failure": "Stops all containers if any container exited with failure",
      "--menu": "Enable interactive shortcuts when running attached",
      "--no-attach =stringArray": "Do not attach to the specified services",
      "--pull =string": "Pull image before running",
      "--quiet-build": "Suppress the build output",
      "--timestamps": "Show timestamps",
      "--wait-timeout =int": "Maximum duration in seconds to wait for the project to be running or healthy",
      "--watch -w": "Watch source code and rebuild/refresh containers when files are updated",
      "--yes -y": 'Assume "yes" as answer to all prompts',
    },
  },
  version: {
    args: [],
    flags: { "--format -f =string": "Format the output", "--short": "Shows only Compose's version number" },
  },
  volumes: {
    about: "List volumes",
    args: services,
    flags: { "--format =string": "Format output", "--quiet -q": "Only display volume names" },
  },
  wait: {
    about: "Block until containers of all (or specified) services stop",
    args: ["service+"],
    flags: { "--down-project": "Drops project when the first container stops" },
  },
  watch: {
    about: "Watch build context for service and rebuild/refresh containers when files are updated",
    args: services,
    flags: {
      "--no-up": "Do not build & start services before watching",
      "--prune": "Prune dangling images on rebuild",
      "--quiet": "Hide build output",
    },
  },
};

export const composeFlags: Readonly<Record<string, string>> = {
  "--all-resources": "Include all resources, even those not used by services",
  "--dry-run": "Execute command in dry run mode",
  "--parallel =int": "Control max parallelism, -1 for unlimited",
  "--progress =string": "Set type of progress output",
  "--version -v": "Show the Docker Compose version information",
};

export const buildxArguments: Readonly<Record<string, CommandFacts>> = {
  bake: {
    args: ["target*"],
    aliases: ["f"],
    flags: {
      "--check": "Shorthand for --call=check",
      "--load": "Shorthand for --set=*.output=type=docker",
      "--no-cache": "Do not use cache when building the image",
      "--print": "Print the options without building",
      "--pull": "Always attempt to pull all referenced images",
      "--push": "Shorthand for --set=*.output=type=registry",
    },
  },
  build: { args: ["path"], aliases: ["b"] },
  create: {
    args: ["argument*"],
    flags: {
      "--append": "Append a node to builder instead of changing it",
      "--bootstrap": "Boot builder after creation",
      "--leave": "Remove a node from builder instead of changing it",
      "--use": "Set the current builder instance",
      "--driver-opt =stringArray": "Options for the driver",
    },
  },
  du: {
    args: [],
    flags: { "--verbose": "Provide a more verbose output", "--filter =filter": "Provide filter values" },
  },
  inspect: { args: ["name?"], flags: { "--bootstrap": "Ensure builder has booted before inspecting" } },
  ls: { args: [], flags: { "--format =string": "Format the output", "--no-trunc": "Don't truncate output" } },
  prune: {
    args: [],
    flags: {
      "--all -a": "Include internal/frontend images",
      "--force -f": "Do not prompt for confirmation",
      "--verbose": "Provide a more verbose output",
    },
  },
  rm: {
    args: ["name*"],
    flags: {
      "--all-inactive": "Remove all inactive builders",
      "--force -f": "Do not prompt for confirmation",
      "--keep-daemon": "Keep the BuildKit daemon running",
      "--keep-state": "Keep BuildKit state",
    },
  },
  stop: { args: ["name?"] },
  use: { args: ["name"] },
  version: { args: [] },
};

/** Other names of what `kubectl get` and its like take first: `kubectl api-resources`. */
export const kubectlResources: Readonly<Record<string, readonly string[]>> = {
  configmaps: ["configmap", "cm"],
  cronjobs: ["cronjob", "cj"],
  customresourcedefinitions: ["customresourcedefinition", "crd", "crds"],
  daemonsets: ["daemonset", "ds"],
  deployments: ["deployment", "deploy"],
  endpoints: ["ep"],
  events: ["event", "ev"],
  horizontalpodautoscalers: ["horizontalpodautoscaler", "hpa"],
  ingresses: ["ingress", "ing"],
  jobs: ["job"],
  limitranges: ["limitrange", "limits"],
  namespaces: ["namespace", "ns"],
  networkpolicies: ["networkpolicy", "netpol"],
  nodes: ["node", "no"],
  persistentvolumeclaims: ["persistentvolumeclaim", "pvc"],
  persistentvolumes: ["persistentvolume", "pv"],
  pods: ["pod", "po"],
  replicasets: ["replicaset", "rs"],
  replicationcontrollers: ["replicationcontroller", "rc"],
  resourcequotas: ["resourcequota", "quota"],
  secrets: ["secret"],
  serviceaccounts: ["serviceaccount", "sa"],
  services: ["service", "svc"],
  statefulsets: ["statefulset", "sts"],
  storageclasses: ["storageclass", "sc"],
};
