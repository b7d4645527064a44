import {
  type APIModalInteractionResponseCallbackData,
  type ApplicationCommandDataResolvable,
  ButtonStyle,
  ComponentType,
  type InteractionReplyOptions,
  MessageFlags,
  SeparatorSpacingSize,
  TextInputStyle,
} from "discord.js";
import { PNG } from "pngjs";

const OPTIONS_LIMIT = 25;

const text = (content: string) => ({ type: ComponentType.TextDisplay as const, content });

const options = Array.from({ length: OPTIONS_LIMIT }, (_, index) => ({
  label: `Option ${index} with a label of its own that is rather long`,
  value: `v${index}`,
  ...(index % 2 === 0 ? { description: "what it is about" } : {}),
  ...(index % 3 === 0 ? { emoji: { name: "📘" } } : {}),
}));

const select = (type: ComponentType, customId: string, more: object = {}) => ({
  type: ComponentType.ActionRow,
  components: [{ type, customId, placeholder: `pick ${customId}`, ...more }],
});

const button = (style: ButtonStyle, label: string, more: object = {}) => ({
  type: ComponentType.Button as const,
  style,
  label,
  customId: label.toLowerCase(),
  ...more,
});

const MARKDOWN = `# Heading one
## Heading two
**bold** *slanted* __under__ ~~struck~~ ||hidden|| \`code\` <@700000000000000001> <#700000000000000031>
</every:700000000000000099> <t:1700000000:R> @everyone https://example.org/a [masked](https://example.org/b)
[forged](javascript:alert(1)) <img src=x onerror=alert(1)> <:blob:123456789012345678> 😀
> quoted
- item
  - nested

1. one
2. two

-# small`;

/** One message with every component that a message can hold, close to the limit of 40. */
export function everyComponent(more: string): InteractionReplyOptions {
  const picture = PNG.sync.write(Object.assign(new PNG({ width: 64, height: 36 })));
  const components = [
    text(more === "" ? MARKDOWN : `${MARKDOWN}\n${more}`),
    {
      type: ComponentType.Container,
      accentColor: 0x2ea043,
      components: [
        {
          type: ComponentType.Section,
          components: [text("### A section"), text("with a button beside it, and text that wraps")],
          accessory: button(ButtonStyle.Primary, "Beside"),
        },
        { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Large },
        {
          type: ComponentType.Section,
          components: [text("with a thumbnail")],
          accessory: { type: ComponentType.Thumbnail, media: { url: "attachment://chart.png" } },
        },
        {
          type: ComponentType.MediaGallery,
          items: [
            { media: { url: "attachment://chart.png" }, description: "a chart" },
            { media: { url: "https://example.org/picture.png" }, description: "an image of elsewhere" },
          ],
        },
        { type: ComponentType.File, file: { url: "attachment://notes.md" } },
        text(`\`\`\`sh\ndocker run --rm ${"word ".repeat(30)}${"x".repeat(120)}\n\`\`\`\n-# notes.md:9`),
      ],
    },
    { type: ComponentType.Container, spoiler: true, components: [text("under a cover")] },
    {
      type: ComponentType.ActionRow,
      components: [
        button(ButtonStyle.Primary, "Form"),
        button(ButtonStyle.Secondary, "Plain", { emoji: { name: "📖" } }),
        button(ButtonStyle.Success, "Good"),
        button(ButtonStyle.Danger, "Bad", { disabled: true }),
        { type: ComponentType.Button, style: ButtonStyle.Link, label: "Away", url: "https://example.org/" },
      ],
    },
    select(ComponentType.StringSelect, "one", { options }),
    select(ComponentType.StringSelect, "many", { options, minValues: 1, maxValues: 3 }),
    select(ComponentType.UserSelect, "user"),
    select(ComponentType.RoleSelect, "role"),
    select(ComponentType.MentionableSelect, "mentionable"),
    select(ComponentType.ChannelSelect, "channel"),
  ];
  return {
    flags: MessageFlags.IsComponentsV2,
    components: components as NonNullable<InteractionReplyOptions["components"]>,
    files: [
      { attachment: picture, name: "chart.png" },
      { attachment: Buffer.from("# Notes"), name: "notes.md" },
    ],
  };
}

export const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: "correction",
  title: "Correct this answer",
  components: [
    {
      type: ComponentType.Label,
      label: "What is right",
      description: "in your words",
      component: {
        type: ComponentType.TextInput,
        custom_id: "right",
        style: TextInputStyle.Paragraph,
        required: true,
      },
    },
    {
      type: ComponentType.Label,
      label: "Where",
      component: { type: ComponentType.StringSelect, custom_id: "where", options: options.slice(0, 3) },
    },
  ],
};

export const COMMANDS: readonly ApplicationCommandDataResolvable[] = [
  {
    name: "every",
    nameLocalizations: { ja: "全部" },
    description: "Every component",
    options: [
      { type: 3, name: "text", description: "Text to add", autocomplete: true },
      { type: 5, name: "private", description: "Only you see it" },
    ],
  },
  {
    name: "quiz",
    description: "A quiz",
    options: [
      { type: 1, name: "start", description: "Starts one", options: [] },
      { type: 1, name: "stop", description: "Stops it", options: [] },
    ],
  },
  { name: "slow", description: "Thinks and thinks" },
  { name: "silent", description: "Says nothing" },
  { name: "managers", description: "For managers", defaultMemberPermissions: "32" },
  { name: "Look up in the notes", type: 3 },
];
