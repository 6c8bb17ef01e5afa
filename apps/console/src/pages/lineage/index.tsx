import { useNavigate, useParams } from 'react-router';

import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { PageHead } from '../../kit/page';
import { PersonPicker } from '../../kit/person-picker';
import { NotThere } from '../../kit/not-there';
import { Shown } from '../../kit/states';
import { LineageView } from './lineage-view';
import { useLineage } from './use-lineage';

const LineageOf = ({ personId }: { readonly personId: string }) => {
  const navigate = useNavigate();
  const { role } = useMyself();
  const isOfficer = role !== 'MASTER' && role !== 'APPRENTICE';
  const answer = useLineage(personId);
  return (
    <Shown answer={answer} lines={10}>
      {(shown) =>
        shown ? (
          <LineageView
            {...shown}
            onOpen={(key) => void navigate(`/lineage/${shown.personOf(key)}`)}
            profile={isOfficer ? `/workers/${personId}` : undefined}
          />
        ) : (
          <NotThere />
        )
      }
    </Shown>
  );
};

const Choose = () => {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={t('lineage.title')} />
      <div className="card">
        <label className="field" style={{ maxWidth: 420 }}>
          <span className="field__label">{t('lineage.choose')}</span>
          <PersonPicker onChange={(personId) => personId && void navigate(`/lineage/${personId}`)} />
        </label>
      </div>
    </>
  );
};

/** Who learned from whom: of the person in the address, else of oneself, else of somebody to choose. */
const LineagePage = () => {
  const { personId } = useParams();
  const { role, personId: ownId } = useMyself();
  const isParty = role === 'MASTER' || role === 'APPRENTICE';
  const shown = personId ?? (isParty ? ownId : undefined);
  return shown ? <LineageOf key={shown} personId={shown} /> : <Choose />;
};

export default LineagePage;
