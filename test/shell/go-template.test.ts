import { expect, it } from "vitest";
import { refusedTemplate } from "../../src/shell/go-template.js";

it("takes templates that close", () => {
  for (const text of [
    "",
    "json",
    "{{.Id}}",
    "{{- .Id -}}",
    '{{"}}"}}',
    "{{`}}`}}",
    "{{/* }} */}}",
    "{{if .A}}a{{else if .B}}b{{end}}",
  ]) {
    expect(refusedTemplate(text), text).toBeUndefined();
  }
});

it("says why it refuses the others", () => {
  expect(refusedTemplate("{{.Id")).toBe("a template does not close: {{.Id");
  expect(refusedTemplate('{{"a}}')).toBe('a template does not close: {{"a}}');
  expect(refusedTemplate("{{ }}")).toBe("an empty action in a template: {{ }}");
  expect(refusedTemplate("{{else}}")).toBe("a template with a stray else: {{else}}");
  expect(refusedTemplate("{{range .X}}a")).toBe("a template without its end: {{range .X}}a");
});
