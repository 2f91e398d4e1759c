import type { Api } from '@rung/client';
import { Empty, Flex, Form, Input, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fieldsOf } from '../api/fields';
import { useSend } from '../api/queries';
import { codesOf, useWords } from '../i18n/words';
import { Dialog } from '../parts/Dialog';
import { ProblemPanel } from '../parts/ProblemPanel';
import { Typography } from '../parts/Typography';

/** Who has this address or number. It goes out in the body, and is nowhere in the page's address. */
export function ContactSearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const [form] = Form.useForm<Api.SearchRequest>();
  const search = useSend('post', '/customers/search', []);
  const required = [{ required: true, whitespace: true, message: t('customers.contactMissing') }];
  const send = (body: Api.SearchRequest) =>
    search.mutate(
      { body },
      { onError: (failure) => form.setFields(fieldsOf(failure) as Parameters<typeof form.setFields>[0]) },
    );
  return (
    <Dialog
      title={t('customers.contactTitle')}
      okText={t('customers.findButton')}
      confirmLoading={search.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('customers.contactHelp')}</Typography.Paragraph>
      <Form<Api.SearchRequest> form={form} layout="vertical" onFinish={send}>
        <Form.Item name="contact" label={t('customers.contact')} rules={required}>
          <Input autoComplete="off" maxLength={254} />
        </Form.Item>
        <Form.Item name="reason" label={t('customers.contactReason')} rules={required}>
          <Select options={codesOf('searchReason').map((value) => ({ value, label: words('searchReason', value) }))} />
        </Form.Item>
      </Form>
      {search.error && fieldsOf(search.error).length === 0 && <ProblemPanel error={search.error} />}
      {/* always there: a place that comes with its text is often not read out */}
      <div role="status">{search.data && <Found found={search.data} onClose={onClose} />}</div>
    </Dialog>
  );
}

function Found({ found, onClose }: { found: Api.ContactSearchView; onClose: () => void }) {
  const { t } = useTranslation();
  if (found.customers.length === 0) {
    return <Empty description={t('customers.contactNobody', { contact: found.contact })} />;
  }
  return (
    <>
      <Typography.Paragraph>
        {t('customers.contactFound', { contact: found.contact, customers: found.customers.length })}
      </Typography.Paragraph>
      {found.customers.map(({ customerId, externalId, verified }) => (
        <Flex key={customerId} gap="small">
          <Link to={`/customers/${encodeURIComponent(externalId)}?tab=profile`} onClick={onClose}>
            {externalId}
          </Link>
          {verified && <Tag color="success">{t('customers.verified')}</Tag>}
        </Flex>
      ))}
      {found.more && <Typography.Paragraph type="secondary">{t('customers.contactMore')}</Typography.Paragraph>}
    </>
  );
}
