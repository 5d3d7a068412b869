#include "card_column.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <utility>

#include "card_painter.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kCardGap = 6;  // below each card

}  // namespace

ColumnModel::ColumnModel(ShownTrials& trials, QObject* parent)
    : QAbstractListModel(parent), m_trials(trials) {}

void ColumnModel::show(std::vector<TrialId> experiments) {
  if (experiments == m_rows) return refresh();
  beginResetModel();
  m_rows = std::move(experiments);
  endResetModel();
}

void ColumnModel::refresh() {
  if (!m_rows.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

TrialId ColumnModel::at(int row) const {
  return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : TrialId{};
}

int ColumnModel::rowOf(TrialId experiment) const {
  const auto found = std::ranges::find(m_rows, experiment);
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

TrialLook ColumnModel::look(int row) const {
  const TrialId id = at(row);
  return m_trials.journey().find(id) ? m_trials.lookOf(id) : TrialLook{};
}

int ColumnModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ColumnModel::data(const QModelIndex& index, int role) const {
  if (!m_trials.journey().find(at(index.row()))) return {};
  switch (role) {
    case Qt::DisplayRole:
      return QString::fromStdString(m_trials.journey().get(at(index.row())).title);
    case Qt::AccessibleTextRole:
      return look(index.row()).spoken();
    case Qt::ToolTipRole: {
      const TrialLook shown = look(index.row());
      return plainTip(shown.line.isEmpty() ? shown.title : shown.title + u'\n' + shown.line);
    }
    default:
      return {};
  }
}

class CardColumn::Delegate : public QStyledItemDelegate {
 public:
  explicit Delegate(CardColumn& column) : QStyledItemDelegate(&column), m_column(column) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const TrialLook look = m_column.m_model->look(index.row());
    const bool isCurrent = index == m_column.currentIndex();
    const auto state = !isCurrent            ? CardPainter::State::plain
                       : m_column.hasFocus() ? CardPainter::State::focused
                                             : CardPainter::State::current;
    CardPainter(look, m_column.font(), *m_column.m_theme)
        .paint(*painter, option.rect.adjusted(0, 0, 0, -kCardGap), state);
  }
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&,
                               const QModelIndex& index) const override {
    const int width = std::max(60, m_column.viewport()->width());
    const TrialLook look = m_column.m_model->look(index.row());
    const int height = CardPainter(look, m_column.font(), *m_column.m_theme).heightFor(width);
    return {width, height + kCardGap};
  }

 private:
  CardColumn& m_column;
};

CardColumn::CardColumn(ShownTrials& trials, QWidget* parent)
    : QListView(parent), m_model(new ColumnModel(trials, this)), m_theme(&drawing::Theme::light()) {
  setObjectName("cards");
  setFrameShape(QFrame::NoFrame);
  setModel(m_model);
  setItemDelegate(new Delegate(*this));
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setResizeMode(Adjust);
  setEditTriggers(NoEditTriggers);
  setSelectionMode(NoSelection);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  viewport()->setCursor(Qt::PointingHandCursor);
}

TrialId CardColumn::current() const { return m_model->at(currentIndex().row()); }

void CardColumn::setCurrent(TrialId experiment) {
  const int row = m_model->rowOf(experiment);
  const QSignalBlocker quiet(this);
  setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
  if (row >= 0) scrollTo(m_model->index(row));
  viewport()->update();
}

void CardColumn::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  viewport()->update();
}

int CardColumn::heightUpTo(int most) const {
  int height = 0;
  for (int row = 0; row < m_model->rowCount() && height < most; ++row) {
    height += sizeHintForIndex(m_model->index(row)).height();
  }
  return height;
}

QPixmap CardColumn::pictureOf(TrialId experiment) const {
  const int row = m_model->rowOf(experiment);
  const QModelIndex index = m_model->index(std::max(0, row));
  const QSize size = sizeHintForIndex(index) - QSize(0, kCardGap);
  QPixmap picture(size * devicePixelRatioF());
  picture.setDevicePixelRatio(devicePixelRatioF());
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setOpacity(0.9);
  CardPainter(m_model->look(index.row()), font(), *m_theme)
      .paint(painter, {QPoint(), size}, CardPainter::State::current);
  return picture;
}

void CardColumn::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  viewport()->update();
  if (current.isValid()) emit chosen(m_model->at(current.row()));
}

void CardColumn::keyPressEvent(QKeyEvent* event) {
  if (m_dragging && event->key() == Qt::Key_Escape) {
    m_dragging = false;
    m_pressed.reset();
    emit dragCancelled();
    return;
  }
  const bool plain = event->modifiers() == Qt::NoModifier;
  if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
    emit sideways(event->key() == Qt::Key_Left ? -1 : 1);
    return;
  }
  QListView::keyPressEvent(event);
}

void CardColumn::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  const QModelIndex index = indexAt(event->position().toPoint());
  if (!index.isValid()) return;
  setCurrentIndex(index);
  if (event->button() != Qt::LeftButton) return;
  m_pressed = event->position().toPoint();
  m_held = m_model->at(index.row());
}

void CardColumn::mouseMoveEvent(QMouseEvent* event) {
  if (!m_pressed || !(event->buttons() & Qt::LeftButton)) return;
  const int way = (event->position().toPoint() - *m_pressed).manhattanLength();
  if (!m_dragging && way < QApplication::startDragDistance()) return;
  m_dragging = true;
  emit dragged(m_held, event->globalPosition().toPoint());
}

void CardColumn::mouseReleaseEvent(QMouseEvent* event) {
  const bool pressed = std::exchange(m_pressed, std::nullopt).has_value();
  if (std::exchange(m_dragging, false)) {
    emit dropped(m_held, event->globalPosition().toPoint());
  } else if (pressed && event->button() == Qt::LeftButton) {
    emit openWanted(m_held);
  }
}

void CardColumn::contextMenuEvent(QContextMenuEvent* event) {
  if (current()) emit menuWanted(event->globalPos());
}

void CardColumn::focusInEvent(QFocusEvent* event) {
  QListView::focusInEvent(event);
  if (!currentIndex().isValid() && m_model->rowCount() > 0) setCurrentIndex(m_model->index(0));
  viewport()->update();
}

void CardColumn::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) scheduleDelayedItemsLayout();
}

}  // namespace throughline::editor
