import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { checkCommand } from "../../src/shell/check-command.js";
import { clientAccepts, dockerFolder, hasDockerClient } from "../support/docker-client.js";
import { runnableExamples } from "./examples.js";

if (!hasDockerClient)
  console.warn("docker-client.test.ts: skipped, since there is no docker client on the PATH");

const folder = dockerFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const accepted = [
  ...runnableExamples.filter(
    (text) => /^docker (?!compose|buildx|login|-H)[^$]*$/.test(text) && !/--(?:secret|progress)|"/.test(text),
  ),
  ...[
    "docker conainer run --detatch nginx",
    "docker run -rm --d alpine",
    "docker ps --al",
    "docker run -name web nginx",
    "docker Run nginx",
    "dokcer ps -a",
  ].map((text) => {
    const verdict = checkCommand(text);
    return verdict.kind === "corrected" ? verdict.command : text;
  }),
  "docker run --net-alias x --net n1 nginx",
  "docker stop --time 3 web",
  "docker create --dns-opt x nginx",
  "docker run --rm=false -p=80:80 -- nginx --zzz",
  "docker top web -e -f",
  "docker import - a b c",
  "docker container list --format=json",
  "docker volume remove a",
  "docker -D ps",
  "docker service scale web=3",
  "docker image tag a b",
  "docker inspect --type=image a b",
  "docker cp web:/x .",
  "docker run --mount type=bind,source=/a,target=/b -m 512m --cpus 1.5 --ulimit nofile=10 nginx",
  "docker swarm join --token t h:2377",
  "docker run -p [::1]:80:80 nginx",
  "docker run -p ::1:80:80 nginx",
  "docker run -p 1.2.3.4::80/TCP nginx",
  "docker run -p 80-90:80 -p 8080-8081:80-81/udp nginx",
  "docker run -p published=80,target=80 nginx",
  "docker run --mount dst=/b --mount type=tmpfs,dst=/c,tmpfs-size=1m nginx",
  "docker run --mount type=bind,src=/a,dst=/b,ro,bind-propagation=shared nginx",
  "docker run --mount type=image,src=a,dst=/b nginx",
  "docker run -v /a -v a:/b:nocopy -v /c:/d:ro,z nginx",
  "docker run --sysctl net.core.somaxconn=1024 --memory-swappiness -1 nginx",
  "docker run --no-healthcheck=false --health-cmd x --health-interval 5s nginx",
  "docker start --attach=false web db",
  "docker network create --subnet 10.0.0.0/24 --subnet 10.1.0.0/24 --gateway 10.1.0.1 net",
  "docker network create --subnet 10.0.0.0/24 --ip-range 10.0.0.0/16 net",
  "docker inspect -f '{{range $k, $v := .Labels}}{{if $k}}{{$k}}{{else}}-{{end}}{{end}}' web",
  "docker ps --format '{{\"a}}\"}}{{.Names}}}'",
  "docker swarm join-token worker",
  "docker help container ls",
];
const refused = [
  "docker ps web",
  "docker ps --debug",
  "docker run",
  "docker run --no-such nginx",
  "docker engine",
  "docker run -p nginx alpine",
  "docker run --memory lots nginx",
  "docker run MyImage",
  "docker run nginx:latest:x",
  "docker volume create a b",
  "docker logs a b",
  "docker cp a b",
  "docker run -d --attach stdin nginx",
  "docker run --rm --restart always nginx",
  "docker run --rm=maybe nginx",
  "docker ps --filter web",
  "docker run --health-interval 5 nginx",
  "docker build -t X .",
  "docker network create a b",
  "docker service scale web",
  "docker container update web",
  "docker run --platform x nginx",
  "docker run -p 80:80:80:80 nginx",
  "docker run -p 99999:80 nginx",
  "docker run -p 90-80:80 nginx",
  "docker run -p 80-90:80-89 nginx",
  "docker run -p localhost:80:80 nginx",
  "docker run -p 80:80/foo nginx",
  "docker run -p published=80 nginx",
  "docker run --mount type=foo nginx",
  "docker run --mount src=/a nginx",
  "docker run --mount type=bind,src=/a,dst=/b,foo=1 nginx",
  "docker run --mount type=bind,src=/a,dst=/b,readonly=x nginx",
  "docker run --mount type=bind,src=/a,dst=/b,volume-driver=x nginx",
  "docker run --mount type=bind,src=/a,dst=/b,nocopy nginx",
  "docker run -v :/b nginx",
  "docker run -v /a:/b:ro:x nginx",
  "docker run -v '' nginx",
  "docker run --sysctl foo nginx",
  "docker run --memory-swappiness 200 nginx",
  "docker run --no-healthcheck --health-cmd x nginx",
  "docker run --health-interval -5s nginx",
  "docker run --health-retries -1 nginx",
  "docker start -a web db",
  "docker network create --subnet 10.0.0.0/24 --gateway 10.1.0.1 net",
  "docker network create --subnet 10.0.0.0/24 --aux-address a=10.3.0.1 net",
  "docker network create --subnet 10.0.0.0/24 --gateway 10.0.0.1 --gateway 10.0.0.2 net",
  "docker ps --format '{{.Names'",
  "docker ps --format '{{}}'",
  "docker ps --format '{{end}}'",
  "docker ps --format '{{if .Names}}x'",
  "docker ps --format '{{/* x '",
  "docker inspect -f '{{.State.Status' web",
  "docker swarm join-token foo",
  "docker help foo",
];

describe.skipIf(!hasDockerClient)("docker's own client (skipped where it is not installed)", () => {
  it.concurrent.each(accepted)("takes what is called runnable: %s", async (text) => {
    expect(checkCommand(text).kind).toBe("runnable");
    expect(await clientAccepts(text, folder)).toBe(true);
  });

  it.concurrent.each(refused)("refuses what is not: %s", async (text) => {
    expect(checkCommand(text).kind).not.toBe("runnable");
    expect(await clientAccepts(text, folder)).toBe(false);
  });
});
