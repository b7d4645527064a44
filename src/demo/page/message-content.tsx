import type { JsonObject, PageMessage, PagePerson } from "../page-protocol.js";
import { componentsOf, type Media } from "./component.js";
import { Dots } from "./components/button-view.js";
import { ComponentList } from "./components/component-view.js";
import { FileLink, GalleryView } from "./components/media-view.js";
import { EmbedView } from "./embed-view.js";
import { MarkdownView } from "./markdown-view.js";
import { usePage } from "./page-context.js";

/** Source: https://docs.discord.com/developers/resources/message#message-object-message-flags */
const IS_COMPONENTS_V2 = 1 << 15;

interface Attachment extends Media {
  readonly id: string;
  readonly filename: string;
  readonly content_type?: string;
  readonly description?: string;
}

const listOf = <Item,>(value: unknown): readonly Item[] => (Array.isArray(value) ? (value as Item[]) : []);

function Attachments({ payload }: { payload: JsonObject }) {
  const all = listOf<Attachment>(payload.attachments);
  const isImage = ({ content_type: type }: Attachment) => type?.startsWith("image/") === true;
  const items = all.filter(isImage).map(({ url, description }) => ({
    media: { url },
    ...(description === undefined ? {} : { description }),
  }));
  return (
    <>
      {items.length === 0 ? null : <GalleryView component={{ type: 12, items }} />}
      {all
        .filter((attachment) => !isImage(attachment))
        .map(({ id, url, filename }) => (
          <FileLink key={id} url={url} name={filename} />
        ))}
    </>
  );
}

/** What stands in a message, whichever way its application sends it. */
export function MessageContent({ message, author }: { message: PageMessage; author: PagePerson }) {
  const { strings } = usePage();
  const { payload } = message;
  if (message.failed) return <p class="failure">{strings.noAnswer}</p>;
  if (message.thinking) {
    return (
      <p class="thinking">
        <Dots /> {strings.thinking(author.name)}
      </p>
    );
  }
  const components = <ComponentList components={componentsOf(payload)} />;
  // With Components V2, files show only where a component names them.
  if ((Number(payload.flags) & IS_COMPONENTS_V2) !== 0) return components;
  const content = typeof payload.content === "string" ? payload.content : "";
  return (
    <>
      {content === "" ? null : <MarkdownView source={content} byApp={author.isBot} />}
      {listOf<Parameters<typeof EmbedView>[0]["embed"]>(payload.embeds).map((embed, index) => (
        <EmbedView key={index} embed={embed} />
      ))}
      <Attachments payload={payload} />
      {components}
    </>
  );
}
