import type { Api } from '@rung/client';
import { Button, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { masked } from './masked';

/** Addresses or numbers of one kind, masked until somebody needs to read them. */
export function Contacts({
  label,
  first,
  all = [],
}: {
  label: string;
  first: string | undefined;
  all: Api.ContactPoint[] | undefined;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const points = all.length > 0 ? all : first ? [{ value: first, verified: false }] : [];
  if (points.length === 0) {
    return '–';
  }
  const wish = open ? t('customer.mask') : t('customer.unmask');
  return (
    <Flex vertical gap="small" align="start">
      {points.map(({ value, verified }) => (
        <Flex key={value} wrap gap="small">
          <span>{open ? value : masked(value)}</span>
          {verified && <Tag color="success">{t('customer.verified')}</Tag>}
        </Flex>
      ))}
      <Button
        size="small"
        type="link"
        style={{ paddingInline: 0 }}
        aria-label={`${wish}: ${label}`}
        onClick={() => setOpen(!open)}
      >
        {wish}
      </Button>
    </Flex>
  );
}
