import type { ControlLabels } from "../control-labels.js";

export const en: ControlLabels = {
  previousMatch: "Previous match",
  nextMatch: "Next match",
  wholeSection: "Whole section",
  openNote: "Open the note",
  share: "Share with everyone",
  right: "That was right",
  wrong: "That was wrong",
  previousPage: "Page back",
  nextPage: "Next page",
  previousSection: "Previous section",
  nextSection: "Next section",
  sections: "Sections",
  notes: "All notes",
  pickNote: "Pick a note",
  pickSection: "Pick a section",
  deleteData: "Delete my data",
  confirmDelete: "Yes, delete it all",
  keepData: "No, keep it",
};
