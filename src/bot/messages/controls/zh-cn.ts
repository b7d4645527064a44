import type { ControlLabels } from "../control-labels.js";

export const zhCN: ControlLabels = {
  previousMatch: "上一个结果",
  nextMatch: "下一个结果",
  wholeSection: "查看整节",
  openNote: "打开笔记",
  share: "分享给大家",
  right: "回答正确",
  wrong: "回答有误",
  previousPage: "上一页",
  nextPage: "下一页",
  previousSection: "上一节",
  nextSection: "下一节",
  sections: "本篇目录",
  notes: "全部笔记",
  pickNote: "选择一篇笔记",
  pickSection: "选择一节",
  deleteData: "删除我的数据",
  confirmDelete: "确认全部删除",
  keepData: "不，保留",
};
