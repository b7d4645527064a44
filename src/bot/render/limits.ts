/**
 * Discord's limits on what this program sends.
 *
 * Components: https://docs.discord.com/developers/components/reference
 * Commands: https://docs.discord.com/developers/interactions/application-commands
 * Interactions: https://docs.discord.com/developers/interactions/receiving-and-responding
 *
 * Lengths are held in UTF-16 code units, the largest of the ways in which a string can be counted: what fits here fits
 * by any count.
 */

/** Components in one Components V2 message, nested ones counted. */
export const MESSAGE_COMPONENTS_LIMIT = 40;

/** Characters in all text displays of one message together; also the most that one text display can hold. */
export const MESSAGE_TEXT_LIMIT = 4000;

/** Items in one media gallery; at least one. */
export const GALLERY_ITEMS_LIMIT = 10;

/** Characters in the description (alternative text) of a media item. */
export const MEDIA_DESCRIPTION_LIMIT = 1024;

/** Characters in the URL of a media item. */
export const MEDIA_URL_LIMIT = 2048;

/** Characters in the URL of a link button. */
export const BUTTON_URL_LIMIT = 512;

/** Characters on a button. */
export const BUTTON_LABEL_LIMIT = 80;

/** Characters in a custom id; ids are unique within a message. */
export const CUSTOM_ID_LIMIT = 100;

/** Buttons in one action row, or one select menu alone. */
export const ACTION_ROW_BUTTONS_LIMIT = 5;

/** Options in one select menu; at least one. */
export const SELECT_OPTIONS_LIMIT = 25;

/** Text displays in one section; at least one. */
export const SECTION_TEXTS_LIMIT = 3;

/** Levels of nesting that Discord draws in a list; deeper items are drawn as plain text. */
export const LIST_DEPTH_LIMIT = 11;

/** Characters in a command's or an option's name, in every language. */
export const COMMAND_NAME_LIMIT = 32;

/** Characters in a command's or an option's description, in every language. */
export const COMMAND_DESCRIPTION_LIMIT = 100;

/** Characters of a question that are looked up and shown; Discord itself lets 6,000 through. */
export const QUESTION_LIMIT = 300;

/** Things that autocomplete offers. */
export const CHOICES_LIMIT = 25;

/** Characters in the name and in the value of a choice. */
export const CHOICE_TEXT_LIMIT = 100;

/** Characters in the label, the value and the description of a select menu's option. */
export const SELECT_OPTION_TEXT_LIMIT = 100;

/** Characters in what a select menu shows while nothing is picked. */
export const SELECT_PLACEHOLDER_LIMIT = 150;

/** Characters in a form's title and in a field's label. */
export const MODAL_TITLE_LIMIT = 45;

/** Components in one form; at least one. */
export const MODAL_COMPONENTS_LIMIT = 5;

/** Files with one message. */
export const FILES_LIMIT = 10;
