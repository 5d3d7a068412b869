#include "canvas/tools/hold_finding.h"

namespace throughline::editor {

namespace {

constexpr qreal kHoldZ = 8;
constexpr qreal kFromPointer = 12;  // it leaves the place itself in sight
constexpr qreal kWordsBelow = 4;

}  // namespace

HoldFinding::HoldFinding(CanvasContext& context, journey::Id<journey::Finding> finding)
    : m_context(context),
      m_finding(finding),
      m_point(context.board.scene().looks(), kHoldZ - 1),
      m_words(context.board.scene().looks(), kHoldZ) {
  context.board.scene().addItem(&m_point);
  context.board.scene().addItem(&m_words);
}

HoldFinding::~HoldFinding() {
  if (!m_finished) m_context.board.endPreview();
}

void HoldFinding::move(const Pointer& pointer) {
  m_isOver = m_context.mapView.isSeenAt(pointer.global);
  m_drop = m_isOver ? findingDrop(m_context, m_finding, pointer.map) : std::nullopt;
  if (m_drop) {
    m_context.board.preview(m_drop->make, false);
    return show(pointer.map);
  }
  m_context.board.endPreview();
  clear();
}

// Its card, where the map shows one, and below it what dropping does; on the side of the
// pointer that has room.
void HoldFinding::show(QPointF at) {
  std::vector<drawing::Mark> marks;
  QRectF all;
  const auto* card = m_context.board.layout().find({journey::Kind::finding, m_finding.value});
  if (card) {
    marks = card->picture->marks;
    all = {QPointF(), card->rect.size()};
  }
  QRectF words;
  const qreal top = card ? all.height() + kWordsBelow : 0;
  for (drawing::Mark& mark : dropWords(m_drop->words, {0, top}, words)) {
    marks.push_back(std::move(mark));
  }
  all = all.united(words);
  m_words.show(std::move(marks), all);
  const MapView& view = m_context.mapView;
  const bool fits = at.x() + kFromPointer + all.width() <= view.toMap(view.seen().topRight()).x();
  const qreal beside = fits ? kFromPointer : -kFromPointer - all.width();
  m_words.setPos(at + QPointF(beside, kFromPointer));
  if (!m_drop->point) return m_point.clear();
  constexpr QSizeF kPoint(24, 24);
  const QPointF corner = *m_drop->point - QPointF(kPoint.width(), kPoint.height()) / 2;
  m_point.show(pointMarks(*m_drop->point), {corner, kPoint});
}

void HoldFinding::clear() {
  m_point.clear();
  m_words.clear();
}

bool HoldFinding::finish(const Pointer& pointer) {
  move(pointer);
  m_finished = true;
  clear();
  if (m_drop) makeDrop(m_context, *m_drop);
  return true;
}

}  // namespace throughline::editor
