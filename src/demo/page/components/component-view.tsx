import type { JSX } from "preact";
import { COMPONENT, type Component } from "../component.js";
import { MarkdownView } from "../markdown-view.js";
import { usePage } from "../page-context.js";
import { ButtonView } from "./button-view.js";
import { FileView, GalleryView, ThumbnailView } from "./media-view.js";
import { optionsOf } from "./select-options.js";
import { SelectView } from "./select-view.js";
import { SpoilerCover } from "./spoiler-cover.js";
import { useControls } from "./use-component.js";

type View = (props: { component: Component }) => JSX.Element | null;

const VIEWS: Readonly<Record<number, View>> = {
  [COMPONENT.ROW]: ({ component }) => (
    <div class="action-row">
      <ComponentList components={component.components ?? []} />
    </div>
  ),
  [COMPONENT.BUTTON]: ButtonView,
  [COMPONENT.STRING_SELECT]: MessageSelect,
  [COMPONENT.USER_SELECT]: MessageSelect,
  [COMPONENT.ROLE_SELECT]: MessageSelect,
  [COMPONENT.MENTIONABLE_SELECT]: MessageSelect,
  [COMPONENT.CHANNEL_SELECT]: MessageSelect,
  [COMPONENT.SECTION]: ({ component }) => (
    <div class="section">
      <div class="section-texts">
        <ComponentList components={component.components ?? []} />
      </div>
      {component.accessory === undefined ? null : <ComponentView component={component.accessory} />}
    </div>
  ),
  [COMPONENT.TEXT]: ({ component }) => <MarkdownView source={component.content ?? ""} />,
  [COMPONENT.THUMBNAIL]: ThumbnailView,
  [COMPONENT.GALLERY]: GalleryView,
  [COMPONENT.FILE]: FileView,
  [COMPONENT.SEPARATOR]: ({ component }) => (
    <hr class={`separator spacing-${component.spacing ?? 1} ${component.divider === false ? "bare" : ""}`} />
  ),
  [COMPONENT.CONTAINER]: ContainerView,
};

function ContainerView({ component }: { component: Component }) {
  const accent = component.accent_color;
  const colour = typeof accent === "number" ? `#${accent.toString(16).padStart(6, "0")}` : undefined;
  return (
    <SpoilerCover covered={component.spoiler === true}>
      <div class="container" style={colour === undefined ? {} : { borderInlineStartColor: colour }}>
        <ComponentList components={component.components ?? []} />
      </div>
    </SpoilerCover>
  );
}

function MessageSelect({ component }: { component: Component }) {
  const { snapshot } = usePage();
  const { busy, revision, use } = useControls();
  const id = component.custom_id ?? "";
  return (
    <SelectView
      component={component}
      options={optionsOf(component, snapshot)}
      label={component.placeholder ?? ""}
      disabled={component.disabled === true || busy !== undefined}
      busy={busy === id}
      revision={revision}
      onPick={(values) => use(id, values)}
    />
  );
}

function UnknownView({ component }: { component: Component }) {
  const { strings } = usePage();
  return <p class="unknown">{strings.unknownComponent(String(component.type))}</p>;
}

export function ComponentView({ component }: { component: Component }) {
  const View = VIEWS[component.type] ?? UnknownView;
  return <View component={component} />;
}

export function ComponentList({ components }: { components: readonly Component[] }) {
  return (
    <>
      {components.map((component, index) => (
        <ComponentView key={component.custom_id ?? component.id ?? index} component={component} />
      ))}
    </>
  );
}
