import type { CommandFacts } from "../../src/shell/command-facts.js";

const files = ["-f", "--filename", "-k", "--kustomize"];
const resources = { args: ["resource", "name*"], free: [...files, "--all", "-l", "--selector", "--raw"] };
const rollout = { args: ["resource", "name*"], free: [...files, "-l", "--selector"] };
/** What has to be given by one of these flags. */
const fromFile = { "-f <file>": files };
const withImage = { "--image=<image>": ["--image"] };
const create = { args: ["name", "argument*"] };

/** kubectl checks its arguments in code that its usage lines only sketch; `free` names the flags that replace them. */
export const kubectlArguments: Readonly<Record<string, CommandFacts>> = {
  annotate: { args: ["resource", "argument*"], free: [...files, "--all"] },
  apply: { args: [], needs: fromFile },
  attach: { args: ["pod"], free: files },
  auth: { group: true },
  "auth can-i": { args: ["verb", "resource+"], free: ["--list"] },
  autoscale: { args: ["resource", "name*"], free: files, needs: { "--max=<count>": ["--max"] } },
  create: { group: true, free: files },
  cordon: { args: ["node*"] },
  cp: { args: ["source", "destination"] },
  delete: resources,
  describe: resources,
  diff: { args: [], needs: fromFile },
  drain: { args: ["node*"] },
  edit: resources,
  exec: { args: ["pod", "command+"], free: files },
  explain: { args: ["resource"] },
  expose: { args: ["resource", "name*"], free: files },
  get: resources,
  label: { args: ["resource", "argument*"], free: [...files, "--all"] },
  logs: { args: ["pod", "container?"], free: [...files, "-l", "--selector"] },
  "port-forward": { args: ["pod", "port+"] },
  patch: {
    args: ["resource", "name*"],
    free: files,
    needs: { "-p <patch>": ["--patch", "--patch-file"] },
  },
  replace: { args: [], needs: { "-f <file>": [...files, "--raw"] } },
  run: { args: ["name", "argument*"], needs: withImage },
  scale: { args: ["resource", "name*"], free: files, needs: { "--replicas=<count>": ["--replicas"] } },
  taint: { args: ["node", "argument*"], free: ["--all", "-l", "--selector"] },
  top: { group: true },
  "top node": { aliases: ["nodes", "no"] },
  "top pod": { aliases: ["pods", "po"] },
  uncordon: { args: ["node*"] },
  "config use-context": { args: ["context"] },
  "config set": { args: ["property", "value"] },
  "config unset": { args: ["property"] },
  "config delete-context": { args: ["context"] },
  "rollout history": rollout,
  "rollout pause": rollout,
  "rollout restart": rollout,
  "rollout resume": rollout,
  "rollout status": rollout,
  "rollout undo": rollout,
  "create namespace": { ...create, aliases: ["ns"] },
  "create deployment": { ...create, aliases: ["deploy"], needs: withImage },
  "create configmap": { ...create, aliases: ["cm"] },
  "create serviceaccount": { ...create, aliases: ["sa"] },
  "create service": { aliases: ["svc"], group: true },
  "create job": { ...create, needs: { "--image=<image>": ["--image", "--from"] } },
  "create cronjob": {
    ...create,
    aliases: ["cj"],
    needs: { ...withImage, "--schedule=<schedule>": ["--schedule"] },
  },
  "create clusterrolebinding": { ...create, needs: { "--clusterrole=<clusterrole>": ["--clusterrole"] } },
  "create rolebinding": { ...create, needs: { "--role=<role>": ["--role", "--clusterrole"] } },
  "create secret": { group: true },
  "create secret generic": create,
};
