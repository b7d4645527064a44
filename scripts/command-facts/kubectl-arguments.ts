import type { CommandFacts } from "../../src/shell/command-facts.js";

const files = ["-f", "--filename", "-k", "--kustomize"];
const resources = { args: ["resource", "name*"], free: [...files, "--all", "-l", "--selector", "--raw"] };
const rollout = { args: ["resource", "name*"], free: [...files, "-l", "--selector"] };
const create = { args: ["name", "argument*"] };

/** kubectl checks its arguments in code that its usage lines only sketch; `free` names the flags that replace them. */
export const kubectlArguments: Readonly<Record<string, CommandFacts>> = {
  annotate: { args: ["resource", "argument*"], free: [...files, "--all"] },
  attach: { args: ["pod"], free: files },
  autoscale: { args: ["resource", "name*"], free: files },
  create: { group: true, free: files },
  cordon: { args: ["node*"] },
  cp: { args: ["source", "destination"] },
  delete: resources,
  describe: resources,
  drain: { args: ["node*"] },
  edit: resources,
  exec: { args: ["pod", "command+"], free: files },
  explain: { args: ["resource"] },
  expose: { args: ["resource", "name*"], free: files },
  get: resources,
  label: { args: ["resource", "argument*"], free: [...files, "--all"] },
  logs: { args: ["pod", "container?"], free: [...files, "-l", "--selector"] },
  "port-forward": { args: ["pod", "port+"] },
  run: { args: ["name", "argument*"], free: [] },
  scale: { args: ["resource", "name*"], free: files },
  taint: { args: ["node", "argument*"], free: ["--all", "-l", "--selector"] },
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
  "create deployment": { ...create, aliases: ["deploy"] },
  "create configmap": { ...create, aliases: ["cm"] },
  "create serviceaccount": { ...create, aliases: ["sa"] },
  "create service": { aliases: ["svc"], group: true },
  "create job": create,
  "create secret": { group: true },
  "create secret generic": create,
};
