import { Button, Flex } from 'antd';
import { Component, createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './Notice';

/** The page's address: at another one what failed is drawn anew. */
export const PlaceContext = createContext('');

interface BoundaryProps {
  children: () => ReactNode;
  onRetry?: () => void;
  /** For what nobody misses: there is nothing in its place. */
  quiet?: boolean;
}

/** What fails while it is drawn, or does not come, takes no more of the page with it than this. */
export function Boundary(props: BoundaryProps) {
  return <Catching {...props} place={useContext(PlaceContext)} />;
}

class Catching extends Component<BoundaryProps & { place: string }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: { place: string }) {
    if (this.state.failed && before.place !== this.props.place) {
      this.retry();
    }
  }

  retry = () => {
    this.props.onRetry?.();
    this.setState({ failed: false });
  };

  override render() {
    if (!this.state.failed) {
      return this.props.children();
    }
    return this.props.quiet ? null : <Trouble onRetry={this.retry} />;
  }
}

function Trouble({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Notice
        kind="failed"
        title={t('problem.unexpected')}
        help={t('problem.drawingHelp')}
        extra={
          <Flex gap="small" wrap>
            <Button onClick={onRetry}>{t('problem.retry')}</Button>
            <Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>
          </Flex>
        }
      />
    </div>
  );
}
