import { Button, Flex, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { codesOf } from '../../i18n/words';
import { useActionWord } from './useActionWord';

interface Filters {
  action?: string;
  actor?: string;
  customer?: string;
  subject?: string;
}

/** What is asked for stands in the address, so that it can be sent. */
export function AuditFilters() {
  const { t } = useTranslation();
  const wordOf = useActionWord();
  const [address, setAddress] = useSearchParams();
  const apply = (filters: Filters) =>
    setAddress(
      Object.entries(filters)
        .map(([name, value]): [string, string] => [name, (value ?? '').trim()])
        .filter(([, value]) => value !== ''),
    );
  return (
    <Form<Filters> initialValues={Object.fromEntries(address)} onFinish={apply} className="toolbar">
      <Flex wrap gap="small">
        <Form.Item name="action" noStyle>
          <Select
            className="filter"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            aria-label={t('operations.actionFilter')}
            placeholder={t('operations.allActions')}
            options={codesOf('auditAction')
              .map((key) => key.replaceAll('_', '.'))
              .map((action) => ({ value: action, label: wordOf(action) }))}
          />
        </Form.Item>
        <Form.Item name="actor" noStyle>
          <Input
            className="filter-text"
            allowClear
            aria-label={t('operations.findActor')}
            placeholder={t('operations.findActor')}
          />
        </Form.Item>
        <Form.Item name="customer" noStyle>
          <Input
            className="filter-text"
            allowClear
            aria-label={t('operations.findCustomer')}
            placeholder={t('operations.findCustomer')}
          />
        </Form.Item>
        <Form.Item name="subject" noStyle>
          <Input
            className="filter-text"
            allowClear
            aria-label={t('operations.findSubject')}
            placeholder={t('operations.findSubject')}
          />
        </Form.Item>
        <Button htmlType="submit" type="primary">
          {t('operations.search')}
        </Button>
      </Flex>
    </Form>
  );
}
