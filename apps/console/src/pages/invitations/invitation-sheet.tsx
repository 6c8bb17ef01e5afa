import { toString as drawn } from 'qrcode';
import { useEffect, useState } from 'react';

import { instant } from '../../format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import type { Invited, InvitedRole } from './use-invite';

/** The secret stands behind the `#`, which no browser sends and no log keeps. */
const addressOf = (code: string): string => `${window.location.origin}/join#${code}`;

const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const [image, setImage] = useState<string>();
  useEffect(() => {
    void drawn(text, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }).then((svg) =>
      setImage(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`),
    );
  }, [text]);
  return image === undefined ? <span className="invite__qr" /> : <img className="invite__qr" src={image} alt={label} />;
};

interface InvitationSheetProps {
  readonly invited: readonly Invited[];
  readonly role: InvitedRole;
  readonly nameOf: (personId: string) => string;
}

/** A page of cards to cut apart: who, the code to scan, how, and until when it is good. */
export const InvitationSheet = ({ invited, role, nameOf }: InvitationSheetProps) => {
  const { t } = useText();
  const { node } = useMyself();
  return (
    <ul className="invites">
      {invited.map(({ personId, code, expiresAt }) =>
        code === null || expiresAt === null ? null : (
          <li key={personId} className="invite">
            <QrCode text={addressOf(code)} label={t('invitation.qr', { name: nameOf(personId) })} />
            <div>
              <strong className="invite__name">{nameOf(personId)}</strong>
              <div>{`${t(`terms.role.${role}`)} · ${node?.name ?? ''}`}</div>
              <ol>
                <li>{t('invitation.step1')}</li>
                <li>{t('invitation.step2')}</li>
              </ol>
              <div>{t('invitation.until', { at: instant(expiresAt) })}</div>
            </div>
          </li>
        ),
      )}
    </ul>
  );
};
