#include "point_picker.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr QSize kPickerSize(620, 520);
constexpr int kAroundPoint = 7;

/// What an edit did, and below it when and by whom.
class PointDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex&) const override {
    return {200, 2 * option.fontMetrics.lineSpacing() + 2 * kAroundPoint};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const bool selected = (item.state & QStyle::State_Selected) != 0;
    const QRect rect = option.rect.adjusted(10, kAroundPoint, -10, -kAroundPoint);
    const int line = option.fontMetrics.lineSpacing();
    painter->save();
    const auto write = [&](int y, const QString& text, QPalette::ColorRole role) {
      painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : role));
      painter->drawText(QRect(rect.left(), y, rect.width(), line),
                        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                        option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
    };
    write(rect.top(), index.data().toString(), QPalette::Text);
    write(rect.top() + line, index.data(Qt::UserRole).toString(), QPalette::PlaceholderText);
    painter->restore();
  }
};

}  // namespace

PointPicker::PointPicker(const OpenMap& map, QDate today, QWidget* parent)
    : QDialog(parent),
      m_model(new PointsModel(map, this)),
      m_words(new QLineEdit(this)),
      m_upTo(new QDateEdit(today, this)),
      m_list(new QListView(this)),
      m_state(new PlainLabel(this)),
      m_take(new QPushButton(tr("Compare with this"), this)),
      m_today(today) {
  setObjectName("pointPicker");
  setWindowTitle(tr("A point of the history"));
  resize(kPickerSize);
  m_words->setObjectName("pointWords");
  m_words->setPlaceholderText(tr("Find by words, a name or a date"));
  m_words->setAccessibleName(tr("Only points with these words"));
  m_words->setClearButtonEnabled(true);
  m_words->installEventFilter(this);
  m_upTo->setObjectName("pointUpTo");
  m_upTo->setCalendarPopup(true);
  m_upTo->setMaximumDate(today);
  m_upTo->setDisplayFormat(tr("d MMMM yyyy"));
  m_upTo->setAccessibleName(tr("Up to this day"));
  m_list->setObjectName("points");
  m_list->setModel(m_model);
  m_list->setItemDelegate(new PointDelegate(m_list));
  m_list->setUniformItemSizes(true);
  m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setAccessibleName(tr("Points of the history, the newest first"));
  m_state->setObjectName("pointState");
  m_state->setProperty("look", "small");
  m_state->setWordWrap(true);
  m_take->setObjectName("pointTake");
  m_take->setProperty("look", "primary");
  m_take->setDefault(true);
  auto* cancel = new QPushButton(tr("Cancel"), this);
  cancel->setAutoDefault(false);
  auto* above = new QHBoxLayout;
  above->addWidget(m_words, 1);
  above->addWidget(new PlainLabel(tr("up to"), this));
  above->addWidget(m_upTo);
  auto* below = new QHBoxLayout;
  below->addWidget(m_state, 1);
  below->addWidget(cancel);
  below->addWidget(m_take);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 16, 18, 16);
  column->setSpacing(10);
  column->addLayout(above);
  column->addWidget(m_list, 1);
  column->addLayout(below);
  connect(m_words, &QLineEdit::textChanged, this, &PointPicker::look);
  connect(m_upTo, &QDateEdit::dateChanged, this, &PointPicker::look);
  connect(m_model, &PointsModel::read, this, &PointPicker::showState);
  connect(m_list, &QListView::doubleClicked, this, &PointPicker::pick);
  connect(m_list, &QListView::activated, this, &PointPicker::pick);
  connect(m_take, &QPushButton::clicked, this, [this] { pick(m_list->currentIndex()); });
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  look();
  m_words->setFocus();
}

void PointPicker::look() {
  const QDate day = m_upTo->date();
  m_model->show(m_words->text(), day < m_today ? day : QDate());
}

void PointPicker::showState() {
  if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0) {
    m_list->setCurrentIndex(m_model->index(0));
  }
  m_take->setEnabled(m_model->rowCount() > 0);
  if (!m_model->fault().isEmpty()) return m_state->setText(m_model->fault());
  if (m_model->rowCount() > 0) return m_state->clear();
  m_state->setText(m_model->isLooking() ? tr("Looking further back …")
                                        : tr("No point of the history fits."));
}

void PointPicker::pick(const QModelIndex& index) {
  if (!index.isValid()) return;
  const PointsModel::Point point = m_model->point(index.row());
  accept();
  emit picked(point.seq, point.name);
}

// The arrows walk the list while one types.
bool PointPicker::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && watched == m_words) {
    constexpr std::array kWalking{Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageUp};
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (std::ranges::find(kWalking, key) != kWalking.end()) {
      QCoreApplication::sendEvent(m_list, event);
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

}  // namespace throughline::editor
