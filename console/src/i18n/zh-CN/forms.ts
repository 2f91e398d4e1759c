/** What forms of benefits, rewards and coupons share. */
export const forms = {
  code: '编码',
  codeHelp: '小写字母、数字和连字符，永久使用，不能再改。',
  codeWrong: '只能用小写字母、数字和连字符，最多 60 个',
  nameZh: '中文名称',
  nameEn: '英文名称',
  textZh: '中文说明（会员看到的条款）',
  textEn: '英文说明（会员看到的条款）',
  missing: '请填写',
  whole: '只能是整数',
  wrongAmount: '请填写金额，最多六位小数',
  refused: '还有这些问题，改好后再保存：',
  save: '保存',
  edit: '修改',
  state: '状态',
  noLimit: '不限',
};
