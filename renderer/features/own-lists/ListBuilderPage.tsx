import { useLocation, useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { ListDefinition, OwnListId } from '#shared/own-lists/own-lists.ts';
import type { ListSourceWords } from '#shared/papers/orders.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import { BuilderFields, over } from './BuilderFields.tsx';
import { useListSources, useOwnLists, useSaveOwnList } from './own-lists.api.ts';

/** A list of the centre's own: what it is over, its columns, groups, order and sums. */
export function ListBuilderPage() {
  const t = useTexts('papers');
  const id = OwnListId.safeParse(useParams<{ id: string }>().id).data ?? null;
  const lists = useOwnLists();
  const sources = useListSources(useLanguage());
  const list = lists.data?.find((one) => one.id === id);
  const isReady = lists.data !== undefined && sources.data !== undefined;
  return (
    <Page title={t('ownLists.builder')} above={<BackLink href="/papers/lists">{t('ownLists.back')}</BackLink>}>
      <FailureMessage of={lists.error ?? sources.error} />
      {!isReady && <LoadingShape />}
      {isReady && (
        <Builder key={id ?? 'new'} id={list?.id ?? null} definition={list?.definition ?? firstOf(sources.data)} />
      )}
    </Page>
  );
}

/** What a new list begins with: how many families there are in each community. */
const FIRST = {
  source: 'families',
  title: '',
  columns: ['code', 'name', 'children', 'settlement', 'stage'],
  groupBy: 'community',
  sort: [{ column: 'name', isDescending: false }],
  totals: ['children'],
  names: 'codes',
  isLandscape: true,
  filter: {},
} as const;

/** Who sees no families begins with the first list that they see. */
function firstOf(sources: readonly ListSourceWords[]): ListDefinition {
  const first = { ...ListDefinition.parse({ ...FIRST, title: '-' }), title: '' };
  const [own] = sources;
  return own === undefined || sources.some(({ source }) => source === first.source)
    ? first
    : over(sources, first, own.source);
}

function Builder({ id, definition }: { id: OwnListId | null; definition: ListDefinition }) {
  const t = useTexts('papers');
  const [, navigate] = useLocation();
  const saving = useSaveOwnList();
  return (
    <PlainForm<ListDefinition, ListDefinition>
      keep={{ form: 'ownLists.list', recordId: id ?? '', version: null }}
      label={t('ownLists.builder')}
      initial={definition}
      check={(draft) => checkedBy(ListDefinition, draft)}
      save={t('ownLists.save')}
      command={saving}
      onLeave={() => navigate('/papers/lists')}
      onSave={async (input) => {
        const saved = await saving.run({ id, definition: input });
        if (saved !== undefined) {
          navigate(paperPath({ subject: 'list', paper: 'own-list', isLarge: false, definition: input }));
        }
        return saved;
      }}
    >
      {(fields) => <BuilderFields {...fields} />}
    </PlainForm>
  );
}
