#include "panels/experiment/sentence_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "panels/experiment/blank_edit.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr int kSentenceEdge = 12;
constexpr qreal kSentenceLine = 1.55;  // of the height of a line
constexpr qreal kSentenceCorner = 8;

}  // namespace

/// Says in which order the blanks have the keyboard; where they stand, the sentence says.
class SentenceView::Shelf : public FlowLayout {
 public:
  explicit Shelf(SentenceView& view) : FlowLayout(&view, 0), m_view(view) {}
  void setGeometry(const QRect& rect) override { QLayout::setGeometry(rect); }
  [[nodiscard]] int heightForWidth(int width) const override {
    return m_view.heightForWidth(width);
  }
  [[nodiscard]] QSize minimumSize() const override { return {0, 0}; }
  [[nodiscard]] QSize sizeHint() const override { return m_view.sizeHint(); }

 private:
  SentenceView& m_view;
};

SentenceView::SentenceView(QWidget* parent)
    : QWidget(parent), m_shelf(new Shelf(*this)), m_theme(&drawing::Theme::light()) {
  setObjectName("hypothesis");
  setMouseTracking(true);
  QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

SentenceView::~SentenceView() = default;

void SentenceView::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  arrange();
}

QString SentenceView::text() const {
  QString all;
  for (const SentencePart& part : m_parts) all += part.text;
  return all;
}

void SentenceView::show(std::vector<SentencePart> parts) {
  m_parts = std::move(parts);
  m_spans.clear();
  int start = 0;
  for (const SentencePart& part : m_parts) {
    m_spans.push_back({start, static_cast<int>(part.text.size())});
    start += static_cast<int>(part.text.size());
    if (part.control && m_shelf->indexOf(part.control) < 0) m_shelf->addWidget(part.control);
  }
  setAccessibleName(text().remove(QStringLiteral(" ▾")));
  arrange();
}

qreal SentenceView::lay(QTextLayout& layout, qreal width) const {
  layout.setText(text());
  layout.setFont(font());
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  QList<QTextLayout::FormatRange> formats;
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    QTextLayout::FormatRange range;
    range.start = m_spans[i].start;
    range.length = m_spans[i].length;
    range.format.setForeground(colorOf(m_parts[i].look));
    range.format.setFontItalic(m_parts[i].look == SentencePart::Look::missing);
    formats << range;
  }
  layout.setFormats(formats);
  layout.beginLayout();
  const qreal step = std::ceil(fontMetrics().height() * kSentenceLine);
  qreal y = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(std::max<qreal>(40, width));
    line.setPosition({0, y + (step - line.height()) / 2});
    y += step;
  }
  layout.endLayout();
  return y;
}

int SentenceView::heightForWidth(int width) const {
  QTextLayout layout;
  return static_cast<int>(lay(layout, width - 2 * kSentenceEdge)) + 2 * kSentenceEdge - 4;
}

QSize SentenceView::sizeHint() const { return {320, heightForWidth(std::max(320, width()))}; }

std::vector<QRectF> SentenceView::rectsOf(Span span) const {
  std::vector<QRectF> rects;
  for (int i = 0; i < m_layout.lineCount(); ++i) {
    const QTextLine line = m_layout.lineAt(i);
    int from = std::max(span.start, line.textStart());
    const int to = std::min(span.start + span.length, line.textStart() + line.textLength());
    if (from >= to) continue;
    const qreal left = line.cursorToX(from);
    const qreal right = line.cursorToX(to);
    rects.emplace_back(left, line.y(), right - left, line.height());
  }
  for (QRectF& rect : rects) rect.translate(kSentenceEdge, kSentenceEdge - 2);
  return rects;
}

void SentenceView::arrange() {
  const qreal height = lay(m_layout, width() - 2 * kSentenceEdge);
  const int whole = static_cast<int>(height) + 2 * kSentenceEdge - 4;
  if (minimumHeight() != whole) {
    setFixedHeight(whole);
    updateGeometry();
  }
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    if (!m_parts[i].control) continue;
    const auto rects = rectsOf(m_spans[i]);
    if (!rects.empty()) m_parts[i].control->setGeometry(rects.front().toAlignedRect());
  }
  update();
}

QRect SentenceView::placeOf(const QWidget& control) const {
  const auto part = std::ranges::find(m_parts, &control, &SentencePart::control);
  if (part == m_parts.end()) return {};
  const auto rects = rectsOf(m_spans[static_cast<std::size_t>(part - m_parts.begin())]);
  return rects.empty() ? QRect() : rects.front().toAlignedRect();
}

QColor SentenceView::colorOf(SentencePart::Look look) const {
  switch (look) {
    case SentencePart::Look::ofMap:
      return m_theme->of(Ink::selection);
    case SentencePart::Look::missing:
      return m_theme->of(Ink::faintText);
    case SentencePart::Look::words:
    case SentencePart::Look::typed:
      break;
  }
  return m_theme->of(Ink::text);
}

void SentenceView::paintBlank(QPainter& painter, std::size_t part) const {
  const SentencePart& blank = m_parts[part];
  const bool focused = blank.control && blank.control->hasFocus();
  const bool missing = blank.look == SentencePart::Look::missing;
  for (const QRectF& rect : rectsOf(m_spans[part])) {
    const QRectF ground = rect.adjusted(-2, -2, 2, 3);
    painter.setPen(focused ? QPen(m_theme->of(Ink::selection), 1) : QPen(Qt::NoPen));
    painter.setBrush(m_theme->of(Ink::surface));
    painter.drawRoundedRect(ground, 3, 3);
    painter.setPen(QPen(focused ? m_theme->of(Ink::selection) : colorOf(blank.look),
                        focused ? 2 : 1.2, missing ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(ground.bottomLeft(), ground.bottomRight());
  }
}

void SentenceView::paintCursor(QPainter& painter, std::size_t part) const {
  const auto* edit = qobject_cast<const BlankEdit*>(m_parts[part].control);
  if (!edit || !edit->hasFocus()) return;
  const int at = m_spans[part].start + std::min(edit->cursorPosition(), m_spans[part].length);
  const QTextLine line = m_layout.lineForTextPosition(at);
  if (!line.isValid()) return;
  const QPointF top(kSentenceEdge + line.cursorToX(at), kSentenceEdge - 2 + line.y());
  painter.setPen(QPen(m_theme->of(Ink::text), 1));
  painter.drawLine(top, top + QPointF(0, line.height()));
}

void SentenceView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_theme->of(Ink::paper));
  painter.drawRoundedRect(rect(), kSentenceCorner, kSentenceCorner);
  QList<QTextLayout::FormatRange> selected;
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    const SentencePart& part = m_parts[i];
    if (part.look != SentencePart::Look::words) paintBlank(painter, i);
    const auto* edit = qobject_cast<const BlankEdit*>(part.control);
    if (!edit || !edit->hasFocus() || !edit->hasSelectedText() || edit->text().isEmpty()) continue;
    QTextLayout::FormatRange range;
    range.start = m_spans[i].start + edit->selectionStart();
    range.length = edit->selectionLength();
    range.format.setBackground(palette().highlight());
    range.format.setForeground(palette().highlightedText());
    selected << range;
  }
  m_layout.draw(&painter, {kSentenceEdge, kSentenceEdge - 2}, selected);
  for (std::size_t i = 0; i < m_parts.size(); ++i) paintCursor(painter, i);
}

int SentenceView::partAt(QPointF position) const {
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    if (!m_parts[i].control) continue;
    const auto rects = rectsOf(m_spans[i]);
    const bool hit = std::ranges::any_of(
        rects, [&](const QRectF& rect) { return rect.adjusted(-3, -4, 3, 5).contains(position); });
    if (hit) return static_cast<int>(i);
  }
  return -1;
}

void SentenceView::mousePressEvent(QMouseEvent* event) {
  const int found = partAt(event->position());
  if (found < 0) return;
  const auto part = static_cast<std::size_t>(found);
  QWidget* control = m_parts[part].control;
  if (!control->isEnabled()) return;
  control->setFocus(Qt::MouseFocusReason);
  if (auto* edit = qobject_cast<BlankEdit*>(control)) {
    const QPointF at = event->position() - QPointF(kSentenceEdge, kSentenceEdge - 2);
    for (int i = 0; i < m_layout.lineCount(); ++i) {
      const QTextLine line = m_layout.lineAt(i);
      if (at.y() > line.y() + line.height() + 4 && i + 1 < m_layout.lineCount()) continue;
      edit->deselect();
      const bool isEmpty = edit->text().isEmpty();
      edit->setCursorPosition(isEmpty ? 0 : line.xToCursor(at.x()) - m_spans[part].start);
      break;
    }
  } else if (auto* button = qobject_cast<QAbstractButton*>(control)) {
    button->click();
  }
}

void SentenceView::mouseMoveEvent(QMouseEvent* event) {
  const int part = partAt(event->position());
  const bool typed =
      part >= 0 && qobject_cast<BlankEdit*>(m_parts[static_cast<std::size_t>(part)].control);
  setCursor(typed ? Qt::IBeamCursor : part >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SentenceView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void SentenceView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) arrange();
}

}  // namespace throughline::editor
