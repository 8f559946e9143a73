import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { MultiChoice } from '#renderer/ui/MultiChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useCommunities, useRegions } from './entry.api.ts';
import { StepForm, type StepProps } from './StepForm.tsx';
import { letterOf, problemsOf, typedLetter } from './set-up.ts';

/** Region, communities covered, and the letter of the case codes, which the region proposes. */
export function AreaStep({ answers, change, onNext, onBack }: StepProps) {
  const t = useTexts('entry');
  const regions = useRegions();
  const communities = useCommunities(answers.regionCode);
  const chooseRegion = (regionCode: string | null) => {
    const name = regions.data?.find((region) => region.code === regionCode)?.name ?? '';
    change({ regionCode, communityCodes: [], letter: letterOf(name) });
  };
  return (
    <StepForm title={t('area.title')} problems={problemsOf('area', answers, null)} onNext={onNext} onBack={onBack}>
      {(errorOf) => (
        <>
          <FailureMessage of={regions.error ?? communities.error} />
          <ChoiceField
            id="region"
            label={t('area.region')}
            error={errorOf('region')}
            choices={(regions.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            value={answers.regionCode}
            autoFocus={answers.regionCode === null}
            onChange={chooseRegion}
          />
          {communities.isLoading && <LoadingShape rows={6} />}
          {communities.data !== undefined && (
            <MultiChoice
              id="communities"
              label={t('area.communities')}
              error={errorOf('communities')}
              choices={communities.data.map(({ code, name, raion }) => ({ value: code, label: name, note: raion }))}
              value={answers.communityCodes}
              takeAll={t('area.allCommunities')}
              onChange={(communityCodes) => change({ communityCodes })}
            />
          )}
          <TextField
            id="letter"
            label={t('area.letter')}
            help={t('area.letterHelp', { example: `${answers.letter || 'Ж'}-26-000001` })}
            error={errorOf('letter')}
            value={answers.letter}
            width={3}
            onChange={(typed) => change({ letter: typedLetter(typed) })}
          />
        </>
      )}
    </StepForm>
  );
}
