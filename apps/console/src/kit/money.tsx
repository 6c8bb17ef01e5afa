import { useFormat } from '../format/use-format';

/** An individual amount in 元, never broken over two lines; a clawback (below nought) says 追回. */
export const Money = ({ fen }: { readonly fen: number }) => {
  const f = useFormat();
  return <span className="nowrap">{fen < 0 ? f.clawback(fen) : f.yuan(fen)}</span>;
};

/** An amount of a headline, in 万元. */
export const HeadlineMoney = ({ fen }: { readonly fen: number }) => {
  const f = useFormat();
  return <span className="nowrap">{f.wanYuan(fen)}</span>;
};
