import { expect, it } from "vitest";
import { refusedMount, refusedVolume } from "../../src/shell/docker-mounts.js";

it("says what is wrong with a mount", () => {
  expect(refusedMount("src=/a")).toBe("a mount needs a target");
  expect(refusedMount("type=bind,dst=/b,colour=red")).toBe("a mount has no colour=red");
  expect(refusedMount("type=bind,dst")).toBe("a mount is written key=value,…: dst");
  expect(refusedMount("dst=/b,ro=maybe")).toBe("ro is true or false: maybe");
  expect(refusedMount("dst=/b,tmpfs-size=1m")).toBe("tmpfs-… does not go with a mount of type volume");
});

it("takes a mount whose fields are in quotes as it is", () => {
  expect(refusedMount('type=volume,dst=/b,"volume-opt=o=a,b"')).toBeUndefined();
});

it("counts the parts of a volume, but not a Windows drive", () => {
  expect(refusedVolume("/a::ro")).toBe("nothing between the colons: /a::ro");
  expect(refusedVolume("/a:/b:ro:x")).toBe("too many colons: /a:/b:ro:x");
  expect(refusedVolume("")).toBe("an empty volume");
  expect(refusedVolume("c:\\a:/b:ro")).toBeUndefined();
});
