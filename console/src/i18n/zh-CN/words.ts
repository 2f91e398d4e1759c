import { component } from '@rung/client/words/zh-CN';
import { deskWords } from './deskWords';
import { memberWords } from './memberWords';
import { policyWords } from './policyWords';
import { shopWords } from './shopWords';

export const words = {
  ...policyWords,
  ...deskWords,
  ...memberWords,
  ...shopWords,
  state: { ACTIVE: '正常', AT_RISK: '有降级风险', GRACE: '宽限期' },
  component,
  measure: { growthValue: '成长值', spend: '消费额', orders: '订单数' },
  rfmType: {
    'important-value': '重要价值客户',
    'important-development': '重要发展客户',
    'important-keep': '重要保持客户',
    'important-winback': '重要挽留客户',
    'general-value': '一般价值客户',
    'general-development': '一般发展客户',
    'general-keep': '一般保持客户',
    'general-winback': '一般挽留客户',
    none: '尚无订单',
  },
  rfmMeaning: {
    'important-value': '最近一次购买较近，买得勤，花得多。',
    'important-development': '最近一次购买较近，花得多，但买得少：值得培养成常客。',
    'important-keep': '买得勤，花得多，但最近一次购买较远：主动联系。',
    'important-winback': '花得多，但买得少，最近一次购买较远：尽力挽留。',
    'general-value': '最近一次购买较近，买得勤，但花得少。',
    'general-development': '最近一次购买较近，买得少，花得少：多为新客。',
    'general-keep': '买得勤，但花得少，最近一次购买较远。',
    'general-winback': '买得少，花得少，最近一次购买较远。',
    none: '这位客户还没有付款的订单。',
  },
  valueLevel: { high: '高', middle: '中', low: '低' },
  lifecycle: {
    new: '新客',
    growing: '成长期',
    mature: '成熟期',
    declining: '衰退期',
    dormant: '沉睡期',
    lost: '流失期',
  },
  churn: { none: '无风险', low: '低', middle: '中', high: '高' },
  lossReason: {
    silence: '长时间没有活动',
    'fewer-orders': '订单变少',
    incident: '发生服务事件之后',
    'smaller-orders': '每单金额变小',
    'tier-lost': '等级下降之后',
  },
  role: {
    customer: '客户',
    storefront: '店铺系统',
    service: '内部服务',
    analyst: '分析师',
    marketer: '营销',
    'benefits-manager': '权益经理',
    agent: '客服',
    approver: '审批人',
    admin: '管理员',
  },
};
