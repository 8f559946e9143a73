import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { CHECK_AFTER_DAYS, type Service } from '#shared/services/services.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { daysBetween, todayIn } from '#shared/vocabulary/dates.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { ServiceForm } from './ServiceForm.tsx';
import classes from './Services.module.css';
import { useRemoveService, useServices } from './services.api.ts';

/** The service directory: who helps with what, where, and when somebody last made sure of it. */
export function ServicesPage() {
  const t = useTexts('services');
  const services = useServices();
  const mayChange = useMay('services.change');
  const [open, setOpen] = useState<Service | 'new' | null>(null);
  const [search, setSearch] = useState('');
  const key = exactKey(search);
  const found = services.data?.filter((service) =>
    exactKey([service.name, service.provider, service.communityName].join(' ')).includes(key),
  );
  const isForm = open !== null;
  return (
    <Page
      title={t('title')}
      count={found === undefined ? undefined : String(found.length)}
      width="list"
      above={<BackLink href="/papers">{t('back')}</BackLink>}
      actions={mayChange && !isForm && <Button onClick={() => setOpen('new')}>{t('add')}</Button>}
    >
      <FailureMessage of={services.error} onRetry={() => void services.refetch()} />
      {services.isPending && <LoadingShape />}
      {isForm && (
        <ServiceForm
          key={open === 'new' ? 'new' : open.id}
          service={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
      {!isForm && services.data?.length === 0 && <EmptyState title={t('empty')}>{t('emptyTodo')}</EmptyState>}
      {!isForm && found !== undefined && services.data !== undefined && services.data.length > 0 && (
        <>
          <TextInput
            className={classes.search}
            value={search}
            placeholder={t('search')}
            aria-label={t('search')}
            autoComplete="off"
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <ServicesTable services={found} onChange={mayChange ? setOpen : undefined} />
        </>
      )}
    </Page>
  );
}

interface ServicesTableProps {
  services: readonly Service[];
  onChange: ((service: Service) => void) | undefined;
}

function ServicesTable({ services, onChange }: ServicesTableProps) {
  const t = useTexts('services');
  return (
    <PlainTable
      heads={[
        t('fields.name'),
        t('fields.community'),
        t('fields.address'),
        t('fields.phone'),
        t('fields.checkedOn'),
        t('acts'),
      ]}
      label={t('title')}
    >
      {services.map((service) => (
        <ServiceRow key={service.id} service={service} onChange={onChange && (() => onChange(service))} />
      ))}
    </PlainTable>
  );
}

function ServiceRow({ service, onChange }: { service: Service; onChange: (() => void) | undefined }) {
  const t = useTexts('services');
  const language = useLanguage();
  const confirm = useConfirm();
  const removing = useRemoveService();
  const [today] = useState(() => todayIn(new Date()));
  const isOld = daysBetween(service.checkedOn, today) > CHECK_AFTER_DAYS;
  const remove = async () => {
    const { name } = service;
    const isMeant = await confirm({ title: t('removeTitle', { name }), body: t('removeBody'), confirm: t('remove') });
    if (isMeant) await removing.run({ id: service.id });
  };
  return (
    <tr>
      <td>
        {service.name}
        {service.provider !== null && <CellNote>{service.provider}</CellNote>}
      </td>
      <td>{service.communityName ?? t('everybody')}</td>
      <td>
        {service.address}
        {service.hours !== null && <CellNote>{service.hours}</CellNote>}
      </td>
      <td>{service.phone}</td>
      <td>
        {formatShortDate(service.checkedOn, language)}
        {isOld && (
          <div>
            <StatusDot tone="attention" label={t('old')} />
          </div>
        )}
      </td>
      <td className={classes.acts}>
        {onChange !== undefined && (
          <>
            <Button variant="subtle" size="compact-sm" onClick={onChange}>
              {t('change')}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => void remove()}>
              {t('remove')}
            </Button>
          </>
        )}
        <FailureMessage of={removing.failure} />
      </td>
    </tr>
  );
}
