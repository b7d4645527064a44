import type { ComponentChildren, JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { JsonObject } from "../page-protocol.js";
import { COMPONENT, type Component, componentsOf } from "./component.js";
import { optionsOf } from "./components/select-options.js";
import { SelectView } from "./components/select-view.js";
import { Dialog } from "./dialog.js";
import { MarkdownView } from "./markdown-view.js";
import { usePage } from "./page-context.js";

type Values = Readonly<Record<string, string | readonly string[]>>;

const PARAGRAPH = 2;

/** The longest that Discord takes. Source: https://docs.discord.com/developers/components/reference#text-input */
const TEXT_LIMIT = 4000;

interface FieldProps {
  readonly component: Component;
  readonly id: string;
  readonly name: string;
  readonly value: string | readonly string[] | undefined;
  readonly onChange: (value: string | readonly string[]) => void;
}

function TextField({ component, id, value, onChange }: FieldProps) {
  const common = {
    id,
    value: typeof value === "string" ? value : "",
    placeholder: component.placeholder ?? "",
    minLength: component.min_length ?? 0,
    maxLength: component.max_length ?? TEXT_LIMIT,
    required: component.required !== false,
    onInput: (event: Event) =>
      onChange((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  };
  return component.style === PARAGRAPH ? (
    <textarea rows={4} {...common} />
  ) : (
    <input type="text" {...common} />
  );
}

function SelectField({ component, name, onChange }: FieldProps) {
  const { snapshot } = usePage();
  return (
    <SelectView
      component={component}
      options={optionsOf(component, snapshot)}
      label={component.placeholder ?? name}
      disabled={component.disabled === true}
      busy={false}
      onPick={onChange}
    />
  );
}

const FIELDS: Readonly<Record<number, (props: FieldProps) => JSX.Element>> = {
  [COMPONENT.TEXT_INPUT]: TextField,
  [COMPONENT.STRING_SELECT]: SelectField,
  [COMPONENT.USER_SELECT]: SelectField,
  [COMPONENT.ROLE_SELECT]: SelectField,
  [COMPONENT.MENTIONABLE_SELECT]: SelectField,
  [COMPONENT.CHANNEL_SELECT]: SelectField,
};

interface Field {
  readonly component: Component;
  readonly label: string;
  readonly description: string | undefined;
}

/** A field in a label, or in a row of its own with the label that it brings; undefined for what is no field. */
function fieldOf(part: Component): Field | undefined {
  const component = part.type === COMPONENT.ROW ? part.components?.[0] : part.component;
  if (component === undefined) return undefined;
  return {
    component,
    label: part.label ?? component.label ?? "",
    description: part.description ?? undefined,
  };
}

function firstValue({ component }: Field): readonly [string, string | readonly string[]] {
  const id = component.custom_id ?? "";
  if (component.type === COMPONENT.TEXT_INPUT) return [id, component.value ?? ""];
  const picked = component.options?.filter((option) => option.default === true) ?? [];
  return [
    id,
    [...picked.map(({ value }) => value), ...(component.default_values?.map(({ id: each }) => each) ?? [])],
  ];
}

export interface FormDialogProps {
  readonly form: JsonObject;
  readonly onClose: () => void;
  /** Resolves with what is wrong, undefined when the form was taken. */
  readonly onSubmit: (values: Values) => Promise<string | undefined>;
}

/** A modal: fields in rows or labels, and text between them. */
export function FormDialog({ form, onClose, onSubmit }: FormDialogProps) {
  const { strings } = usePage();
  const base = useId();
  const parts = componentsOf(form);
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(
      parts.flatMap((part) => {
        const field = fieldOf(part);
        return field === undefined ? [] : [firstValue(field)];
      }),
    ),
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const missing = parts
    .flatMap((part) => fieldOf(part) ?? [])
    .find(({ component }) => {
      const value = values[component.custom_id ?? ""];
      const isSelect = component.type !== COMPONENT.TEXT_INPUT && component.type in FIELDS;
      return isSelect && component.required !== false && (component.min_values ?? 1) > (value?.length ?? 0);
    });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (missing !== undefined) return setProblem(`${missing.label}: ${strings.required}`);
    setBusy(true);
    setProblem(await onSubmit(values));
    setBusy(false);
  };
  const draw = (part: Component, index: number): ComponentChildren => {
    const field = fieldOf(part);
    if (field === undefined) return <MarkdownView key={index} source={part.content ?? ""} />;
    const { component, label, description } = field;
    const View = FIELDS[component.type];
    const id = `${base}-${index}`;
    const name = component.custom_id ?? "";
    return (
      <div key={name} class="field">
        <label for={id}>
          {label}
          {component.required === false ? null : <span aria-hidden="true"> *</span>}
        </label>
        {description === undefined ? null : <p class="field-description">{description}</p>}
        {View === undefined ? (
          <p class="unknown">{strings.unknownComponent(String(component.type))}</p>
        ) : (
          <View
            component={component}
            id={id}
            name={label}
            value={values[name]}
            onChange={(value) => setValues((now) => ({ ...now, [name]: value }))}
          />
        )}
      </div>
    );
  };
  return (
    <Dialog title={String(form.title ?? "")} className="form" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <div class="fields">{parts.map(draw)}</div>
        {problem === undefined ? null : (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <footer>
          <button type="button" class="button secondary" onClick={onClose}>
            {strings.cancel}
          </button>
          <button type="submit" class="button primary" disabled={busy}>
            {strings.submit}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
