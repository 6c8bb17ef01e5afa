import { Select } from 'antd';
import { useState } from 'react';

import { graphql, RECEIPT, useCommand } from '../../../client';
import { useFormat } from '../../../format/use-format';
import { useText } from '../../../i18n';
import { ActPanel, useActDone } from '../../../kit/acts';
import { FileView } from '../../../kit/files';
import { CommandForm } from '../../../kit/form';
import { PaperMark } from '../../../kit/tag';
import { useNames } from '../../../kit/use-names';
import { gatesToCoSign } from '../acts';
import type { PairingThing, PlanStep } from '../pairing-query';

const CO_SIGN = graphql(
  `
    mutation CoSignGate($input: CoSignGateInput!) {
      coSignGate(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

/** What the union co-signs, without a click: the evidence, who signed and what was said. */
const Evidence = ({ step }: { readonly step: PlanStep }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const files = [...new Set([...step.evidence, ...(step.scan ? [step.scan] : [])])];
  const label = name('milestone', step.milestone);
  return (
    <div className="evidence">
      <dl className="facts">
        <dt>{t('pairing.signedByMaster')}</dt>
        <dd>
          {step.signedOn ? f.day(step.signedOn) : '—'} {step.scan && <PaperMark />}
        </dd>
        <dt>{t('pairing.remarkTitle')}</dt>
        <dd>{step.remark ?? t('pairing.none')}</dd>
        <dt>{t('pairing.noteTitle')}</dt>
        <dd>{step.note ?? t('pairing.none')}</dd>
      </dl>
      {files.length === 0 && <p className="soft">{t('pairing.noFiles')}</p>}
      {files.map((sha256) => (
        <FileView key={sha256} sha256={sha256} label={label} large />
      ))}
    </div>
  );
};

/** The union's signature under a gate that the master has signed. */
export const CoSignForm = ({ pairing }: { readonly pairing: PairingThing }) => {
  const { t } = useText();
  const name = useNames();
  const command = useCommand(CO_SIGN);
  const gates = gatesToCoSign(pairing);
  const [chosen, setChosen] = useState(gates[0]?.milestone);
  const step = gates.find(({ milestone }) => milestone === chosen);
  const gate = step ? name('milestone', step.milestone) : '';
  const done = useActDone(t('pairing.coSign.done', { gate }));
  if (!step) return null;
  return (
    <ActPanel title={t('pairing.act.coSign')} consequence={t('pairing.coSign.consequence', { gate })}>
      {gates.length > 1 && (
        <Select
          aria-label={t('pairing.gate')}
          value={step.milestone}
          onChange={setChosen}
          options={gates.map(({ milestone }) => ({ value: milestone, label: name('milestone', milestone) }))}
        />
      )}
      <Evidence step={step} />
      <CommandForm
        command={command}
        variables={() => ({ input: { pairingId: pairing.pairingId, milestone: step.milestone } })}
        submit={t('pairing.coSign.submit', { gate })}
        onDone={done}
      >
        {null}
      </CommandForm>
    </ActPanel>
  );
};
