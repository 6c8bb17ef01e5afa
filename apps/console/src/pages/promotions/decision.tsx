import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { graphql, RECEIPT, useAnswer, useCommand } from '../../client';
import { useText } from '../../i18n';
import { CommandForm, Field, Problems, textIn } from '../../kit/form';
import { ReasonInput } from '../../kit/reason-input';
import { type PromotionThing, WAITING } from './promotion-query';

const VERIFY = graphql(
  `
    mutation VerifyPromotion($input: VerifyPromotionInput!) {
      verifyPromotion(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const RETURN = graphql(
  `
    mutation RevokePromotion($input: RevokePromotionInput!) {
      revokePromotion(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

/** After a decision: the next one that waits, or the list where nothing does. */
const useNext = (promotionId: string) => {
  const navigate = useNavigate();
  const { data, askAgain } = useAnswer(WAITING, {});
  const next = data?.promotions.nodes.find((one) => one.promotionId !== promotionId);
  return {
    waiting: data?.promotions.totalCount,
    go: () => {
      askAgain();
      void navigate(next ? `/promotions/${next.personId}/${next.promotionId}` : '/promotions?state=RECORDED');
    },
  };
};

const ReturnForm = ({ promotion, onDone }: { readonly promotion: PromotionThing; readonly onDone: () => void }) => {
  const { t } = useText();
  const command = useCommand(RETURN);
  const { promotionId, personId, programmeId } = promotion;
  const required = { reason: t('promotion.returnReason') };
  return (
    <CommandForm
      command={command}
      required={required}
      draft={`promotion-return-${promotionId}`}
      variables={(values) => ({ input: { promotionId, personId, programmeId, reason: textIn(values, 'reason') } })}
      submit={t('promotion.return')}
      onDone={onDone}
    >
      <Field name="reason" label={required.reason} hint={t('promotion.returnHint')} required>
        <ReasonInput
          common={[
            t('promotion.common.unreadable'),
            t('promotion.common.number'),
            t('promotion.common.grade'),
            t('promotion.common.day'),
          ]}
        />
      </Field>
    </CommandForm>
  );
};

/** 通过 and 退回 side by side; the consequence in words; then the next one that waits. */
export const Decision = ({ promotion }: { readonly promotion: PromotionThing }) => {
  const { t } = useText();
  const { message } = App.useApp();
  const [isReturning, setReturning] = useState(false);
  const command = useCommand(VERIFY);
  const { promotionId, personId, programmeId } = promotion;
  const { waiting, go } = useNext(promotionId);
  const decided = (sentence: string): void => {
    void message.success(sentence);
    go();
  };
  const verify = async (): Promise<void> => {
    const outcome = await command.send({ input: { promotionId, personId, programmeId } });
    if (outcome.done) decided(t('promotion.verified', { name: promotion.name ?? '' }));
  };
  return (
    <section className="card decision__act" aria-labelledby="decide">
      <h2 id="decide">
        {t('promotion.decide')}{' '}
        {waiting !== undefined && <span className="soft small">{t('promotion.waiting', { count: waiting })}</span>}
      </h2>
      <p>{t('promotion.consequence')}</p>
      {command.failure && <Problems failure={command.failure} idOf={(name) => name} />}
      <div className="decision__buttons">
        <Button type="primary" loading={command.sending} onClick={() => void verify()}>
          {t('promotion.verify')}
        </Button>
        <Button aria-expanded={isReturning} onClick={() => setReturning(!isReturning)}>
          {t('promotion.return')}
        </Button>
        <Button type="text" onClick={go}>
          {t('promotion.later')}
        </Button>
      </div>
      {isReturning && <ReturnForm promotion={promotion} onDone={() => decided(t('promotion.returned'))} />}
    </section>
  );
};
