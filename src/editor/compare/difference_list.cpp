#include "difference_list.h"

#include <QAbstractListModel>
#include <QHash>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "difference_words.h"
#include "throughline/drawing/theme.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using journey::Difference;
using journey::Mark;

namespace {

constexpr int kChipWidth = 84;
constexpr int kTextLeft = 100;
constexpr int kPadding = 6;
constexpr int kRight = 8;
constexpr int kHeadingHeight = 30;
constexpr int kMostTitleLines = 2;

QFont smaller(QFont font) {
  font.setPixelSize(std::max(11, QFontInfo(font).pixelSize() - 1));
  return font;
}

QFont strong(QFont font) {
  font.setWeight(QFont::DemiBold);
  return font;
}

int linesHeight(const QString& text, const QFont& font, int width, int most) {
  const QFontMetrics metrics(font);
  const int height =
      metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text).height();
  return std::min(height, most * metrics.lineSpacing());
}

}  // namespace

/// A line for each difference that is shown, and one for each stage above its first.
class DifferenceList::Model : public QAbstractListModel {
 public:
  using QAbstractListModel::QAbstractListModel;
  struct Row {
    std::optional<std::size_t> difference;  ///< none: the heading of a stage
    journey::Id<journey::Stage> stage;
  };

  void show(const Comparison& comparison, const journey::Differences& differences) {
    m_comparison = &comparison;
    m_differences = &differences;
    fill();
  }
  void filter(Accepts accepts) {
    m_accepts = std::move(accepts);
    if (m_differences) fill();
  }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }
  [[nodiscard]] const Row& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
  [[nodiscard]] const Difference& difference(const Row& row) const {
    return (*m_differences)[*row.difference];
  }
  [[nodiscard]] const Comparison& comparison() const { return *m_comparison; }
  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
    const Row& at = row(index.row());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (!at.difference) return stageWords(*m_comparison, at.stage);
    const Difference& each = difference(at);
    if (role == Qt::DisplayRole) return differenceName(*m_comparison, each);
    return QStringLiteral("%1: %2, %3")
        .arg(markWord(each.mark), differenceName(*m_comparison, each),
             differenceDetail(*m_comparison, each));
  }
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override {
    return row(index.row()).difference ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                       : Qt::ItemFlags(Qt::NoItemFlags);
  }

 private:
  void fill() {
    beginResetModel();
    m_rows.clear();
    for (std::size_t at = 0; at < m_differences->size(); ++at) {
      const Difference& each = (*m_differences)[at];
      if (m_accepts && !m_accepts(each)) continue;
      if (m_rows.empty() || m_rows.back().stage != each.stage) m_rows.push_back({{}, each.stage});
      m_rows.push_back({at, each.stage});
    }
    endResetModel();
  }

  const Comparison* m_comparison = nullptr;
  const journey::Differences* m_differences = nullptr;
  Accepts m_accepts;
  std::vector<Row> m_rows;
};

class DifferenceList::Delegate : public QStyledItemDelegate {
 public:
  explicit Delegate(DifferenceList& list) : QStyledItemDelegate(&list), m_list(list) {}
  void setTheme(const drawing::Theme& theme) { m_theme = &theme; }
  [[nodiscard]] const drawing::Theme& theme() const { return *m_theme; }

  /// Other lines are shown.
  void forgetHeights() { m_heights.clear(); }
  // The list asks for all of them whenever it is laid out.
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override {
    const Model::Row& row = m_list.m_model->row(index.row());
    const int width = m_list.viewport()->width();
    if (!row.difference) return {width, kHeadingHeight};
    if (width != m_measuredWidth || option.font != m_measuredFont) m_heights.clear();
    m_measuredWidth = width;
    m_measuredFont = option.font;
    auto known = m_heights.find(index.row());
    if (known == m_heights.end()) {
      const int room = width - kTextLeft - kRight;
      const auto [title, detail] = textsOf(row);
      known = m_heights.insert(index.row(), linesHeight(title, option.font, room, kMostTitleLines) +
                                                linesHeight(detail, smaller(option.font), room, 3));
    }
    return {width, *known + 2 * kPadding};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const Model::Row& row = m_list.m_model->row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.difference) {
      paintLine(*painter, option, row);
    } else {
      paintHeading(*painter, option, row);
    }
    painter->restore();
  }

 private:
  [[nodiscard]] std::pair<QString, QString> textsOf(const Model::Row& row) const {
    const Difference& each = m_list.m_model->difference(row);
    const Comparison& comparison = m_list.m_model->comparison();
    return {breakable(differenceName(comparison, each)),
            breakable(differenceDetail(comparison, each))};
  }

  void paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                    const Model::Row& row) const {
    const Comparison& comparison = m_list.m_model->comparison();
    const auto stages = comparison.now.map.list<journey::Stage>();
    const auto place = std::ranges::find(stages, row.stage, &journey::Stage::id);
    const bool isThere = place != stages.end();
    const auto at = static_cast<std::size_t>(place - stages.begin());
    const QColor hue = isThere ? m_theme->hue(at) : m_theme->of(drawing::Ink::secondText);
    const QColor text = isThere ? m_theme->hueText(at) : m_theme->of(drawing::Ink::secondText);
    const QRect rect = option.rect.adjusted(kPadding, 8, -kRight, -2);
    painter.fillRect(QRect(rect.left(), rect.top() + 3, 4, rect.height() - 6), hue);
    painter.setFont(strong(option.font));
    painter.setPen(text);
    const QRect words = rect.adjusted(10, 0, 0, 0);
    painter.drawText(
        words, Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(painter.font())
            .elidedText(stageWords(comparison, row.stage), Qt::ElideRight, words.width()));
  }

  void paintLine(QPainter& painter, const QStyleOptionViewItem& option,
                 const Model::Row& row) const {
    const Difference& each = m_list.m_model->difference(row);
    const auto [title, detail] = textsOf(row);
    const QRect rect = option.rect;
    if (option.state & QStyle::State_Selected) {
      painter.setPen(QPen(m_theme->of(drawing::Ink::selection), 1.5));
      painter.setBrush(m_theme->of(drawing::Ink::chosen));
      painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -2, -1), 6, 6);
    }
    const QColor& ink = m_theme->of(drawing::markInk(each.mark));
    const QRect chip(rect.left() + kPadding, rect.top() + kPadding, kChipWidth, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->of(drawing::markGround(each.mark)));
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(ink);
    painter.setFont(strong(smaller(option.font)));
    painter.drawText(chip.adjusted(7, 0, -4, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     signedMark(each.mark));
    const int room = rect.width() - kTextLeft - kRight;
    QFont font = option.font;
    font.setStrikeOut(each.mark == Mark::removed);
    painter.setFont(font);
    painter.setPen(m_theme->of(drawing::Ink::text));
    const int height = linesHeight(title, option.font, room, kMostTitleLines);
    const QRect top(rect.left() + kTextLeft, rect.top() + kPadding, room, height);
    painter.drawText(top, Qt::TextWordWrap, title);
    painter.setFont(smaller(option.font));
    painter.setPen(m_theme->of(drawing::Ink::secondText));
    painter.drawText(QRect(top.left(), top.bottom() + 1, room, rect.bottom() - top.bottom()),
                     Qt::TextWordWrap, detail);
  }

  DifferenceList& m_list;
  const drawing::Theme* m_theme = &drawing::Theme::light();
  mutable QHash<int, int> m_heights;  ///< of the texts of a row, for the width and font measured
  mutable int m_measuredWidth = 0;
  mutable QFont m_measuredFont;
};

DifferenceList::DifferenceList(QWidget* parent)
    : QListView(parent), m_model(new Model(this)), m_delegate(new Delegate(*this)) {
  setObjectName("changeList");
  setFrameShape(QFrame::NoFrame);
  setModel(m_model);
  connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_delegate->forgetHeights(); });
  setItemDelegate(m_delegate);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSelectionMode(SingleSelection);
  setResizeMode(Adjust);
  setAccessibleName(tr("Changes"));
}

void DifferenceList::show(const Comparison& comparison, const journey::Differences& differences) {
  m_model->show(comparison, differences);
}

void DifferenceList::setTheme(const drawing::Theme& theme) {
  m_delegate->setTheme(theme);
  viewport()->update();
}

void DifferenceList::filter(Accepts accepts) {
  const auto before = current();
  m_model->filter(std::move(accepts));
  if (before) setCurrent(*before);
}

std::optional<std::size_t> DifferenceList::current() const {
  const QModelIndex index = currentIndex();
  return index.isValid() ? m_model->row(index.row()).difference : std::nullopt;
}

void DifferenceList::setCurrent(std::size_t difference) {
  const auto& rows = m_model->rows();
  const auto found = std::ranges::find(rows, std::optional(difference), &Model::Row::difference);
  if (found == rows.end()) return;
  setCurrentIndex(m_model->index(static_cast<int>(found - rows.begin())));
  scrollTo(currentIndex());
}

void DifferenceList::setCurrentPlace(std::size_t place) {
  const std::vector<int> rows = shownRows();
  if (rows.empty()) return;
  const std::size_t at = std::clamp<std::size_t>(place, 1, rows.size()) - 1;
  setCurrentIndex(m_model->index(rows[at]));
  scrollTo(currentIndex());
}

std::vector<int> DifferenceList::shownRows() const {
  std::vector<int> rows;
  for (int at = 0; at < m_model->rowCount(); ++at) {
    if (m_model->row(at).difference) rows.push_back(at);
  }
  return rows;
}

void DifferenceList::step(int by) {
  const std::vector<int> rows = shownRows();
  if (rows.empty()) return;
  const auto count = static_cast<int>(rows.size());
  const auto here = static_cast<int>(currentPlace());
  const int next = here == 0 ? (by > 0 ? 0 : count - 1) : (here - 1 + by + count) % count;
  setCurrentIndex(m_model->index(rows[static_cast<std::size_t>(next)]));
  scrollTo(currentIndex());
}

std::size_t DifferenceList::shownCount() const { return shownRows().size(); }

std::size_t DifferenceList::currentPlace() const {
  const std::vector<int> rows = shownRows();
  const auto found = std::ranges::find(rows, currentIndex().row());
  return found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin()) + 1;
}

void DifferenceList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  emit chosen();
}

void DifferenceList::keyPressEvent(QKeyEvent* event) {
  const bool types = !event->text().isEmpty() && event->text().front().isPrint();
  if (types || event->key() == Qt::Key_Escape) {
    event->ignore();
  } else {
    QListView::keyPressEvent(event);
  }
}

void DifferenceList::setEmptyText(const QString& text) {
  m_emptyText = text;
  viewport()->update();
}

void DifferenceList::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  if (m_model->rowCount() > 0 || m_emptyText.isEmpty()) return;
  QPainter painter(viewport());
  painter.setPen(m_delegate->theme().of(drawing::Ink::secondText));
  painter.drawText(viewport()->rect().adjusted(kPadding, 2 * kPadding, -kRight, 0),
                   Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap, m_emptyText);
}

void DifferenceList::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  scheduleDelayedItemsLayout();
}

}  // namespace throughline::editor
