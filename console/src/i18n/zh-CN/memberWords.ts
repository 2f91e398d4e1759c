/** Of a member status, and of what led to it. */
export const memberWords = {
  memberStatus: { guest: '未入会', member: '会员', frozen: '冻结', excluded: '除外', left: '已退会' },
  memberStatusMeans: {
    guest: '没有入会；是否累积和使用由店铺设置决定。',
    member: '累积并使用积分、优惠券和权益，享有等级。',
    frozen: '继续累积并保留等级，但积分、优惠券和权益暂不能使用；只发通知和答复，不发营销。',
    excluded: '不再累积，也不享有等级和权益；除对反馈的答复外，不再发送消息。已有的保留到各自的最后有效日。',
    left: '客户已退出：不再累积，也不享有等级和权益；重新加入后，未到期的可以继续使用。',
  },
  restrictionReason: {
    fraud: '疑似欺诈',
    abuse: '滥用规则',
    reseller: '转卖',
    staff: '员工',
    chargeback: '拒付',
    dispute: '争议',
    request: '客户要求',
    other: '其他',
  },
  restrictedBy: { own: '客户本人', rule: '店铺规则', hand: '人工', agent: '客服', admin: '管理员' },
  joinedBy: { app: '应用', store: '门店', 'member-centre': '会员中心', web: '网站' },
};
