import { expect, it } from "vitest";
import { refusedNetwork } from "../../src/shell/docker-networks.js";

it("wants each address in one of the subnets", () => {
  const subnet = ["--subnet", "10.0.0.0/24"] as const;
  expect(refusedNetwork([subnet, ["--gateway", "10.0.0.255"]])).toBeUndefined();
  expect(refusedNetwork([subnet, ["--gateway", "10.0.1.0"]])).toBe("10.0.1.0 is in no subnet");
  expect(refusedNetwork([subnet, ["--ip-range", "9.255.255.255/32"]])).toBe("9.255.255.255 is in no subnet");
  expect(
    refusedNetwork([
      ["--subnet", "0.0.0.0/0"],
      ["--gateway", "255.255.255.255"],
    ]),
  ).toBeUndefined();
});

it("says nothing of what it cannot read", () => {
  expect(refusedNetwork([["--gateway", "10.0.0.1"]])).toBeUndefined();
  expect(
    refusedNetwork([
      ["--subnet", "2001:db8::/64"],
      ["--gateway", "10.0.0.1"],
    ]),
  ).toBeUndefined();
});
