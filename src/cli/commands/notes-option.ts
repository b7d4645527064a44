/** The folder of notes where neither the option nor `STUDYBOT_NOTES` names one. */
export const DEFAULT_NOTES = "notes";
/** What `--notes` is, for the help. */
export const NOTES_FOLDER = "folder of Markdown notes";
