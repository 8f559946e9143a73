import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { GroupsTabs } from '#renderer/ui/GroupsTabs.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { CellNote } from '#renderer/ui/PlainTable.tsx';
import { RecordsPage } from '#renderer/ui/RecordsPage.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { Facilitator } from '#shared/facilitators/facilitators.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { FacilitatorForm } from './FacilitatorForm.tsx';
import { useFacilitators } from './facilitators.api.ts';

/** Who leads the circles: what she is ready for, when she pledged, which groups are hers. */
export function FacilitatorsPage() {
  const t = useTexts('facilitators');
  const language = useLanguage();
  const facilitators = useFacilitators();
  const mayChange = useMay('groups.change');
  const cells = (one: Facilitator) => (
    <>
      <th scope="row">
        {one.name}
        {one.role !== null && <CellNote>{t(`roles.${one.role}`)}</CellNote>}
      </th>
      <td>{one.communityName ?? '—'}</td>
      <td>
        {one.training ?? '—'}
        {one.readyOn !== null && (
          <CellNote>{t('readySince', { date: formatShortDate(one.readyOn, language) })}</CellNote>
        )}
      </td>
      <td>
        {one.pledgedOn === null ? (
          <StatusDot tone="attention" label={t('notPledged')} />
        ) : (
          formatShortDate(one.pledgedOn, language)
        )}
      </td>
      <td>
        {one.groups.join(', ') || '—'}
        {one.endedOn !== null && <CellNote>{t('ended', { date: formatShortDate(one.endedOn, language) })}</CellNote>}
      </td>
      <td data-cell="number">{one.led}</td>
    </>
  );
  return (
    <RecordsPage
      title={t('title')}
      above={<GroupsTabs current="/groups/facilitators" />}
      read={facilitators}
      records={facilitators.data}
      words={{ add: t('add'), none: t('none'), noneTodo: t('noneTodo'), change: t('change') }}
      heads={[
        t('fields.name'),
        t('fields.communityCode'),
        t('fields.training'),
        t('columns.pledge'),
        t('columns.groups'),
        { number: t('columns.led') },
      ]}
      cells={cells}
      nameOf={({ name }) => name}
      mayAdd={mayChange}
      form={(facilitator, onClose) => <FacilitatorForm facilitator={facilitator} onClose={onClose} />}
    />
  );
}
