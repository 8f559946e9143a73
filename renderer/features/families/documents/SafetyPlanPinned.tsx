import { Link } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { kindOf } from '#shared/case-documents/case-documents.ts';
import { isAnswered, leavesOf } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import type { Family } from '#shared/families/families.ts';
import { useDocuments } from '../documents.api.ts';
import classes from './documents.module.css';
import { useDocumentWords } from './use-document-words.ts';

/** The latest safety plan of each person, over the record: what she does when it is not safe. */
export function SafetyPlanPinned({ family }: { family: Family }) {
  const t = useTexts('documents');
  const words = useDocumentWords(family);
  const plans = (useDocuments(family.id).data?.documents ?? []).filter(({ kind }) => kind === 'safetyPlan');
  const latest = [...new Map(plans.toReversed().map((plan) => [plan.body.person, plan])).values()];
  return latest.map((plan) => {
    const leaves = leavesOf(fieldsOf(kindOf('safetyPlan')), plan.body).filter(
      ({ field, value }) => field.type === 'text' && isAnswered(value),
    );
    const name = words.members.find(({ value }) => value === plan.body.person)?.label ?? '';
    return (
      <div key={plan.id} className={classes.below} data-pinned>
        <Banner
          tone="attention"
          title={t('pinned.title', { name })}
          action={
            <Link className={classes.link} href={`/families/${family.id}/documents/${plan.id}`}>
              {t('pinned.open')}
            </Link>
          }
        >
          <dl className={classes.pinned}>
            {leaves.map(({ path, field, value }) => (
              <div key={path}>
                <dt className={classes.label}>{words.labelOf('safetyPlan', field.id)}</dt>
                <dd>{words.valueOf(field, value)}</dd>
              </div>
            ))}
          </dl>
        </Banner>
      </div>
    );
  });
}
