#include "canvas/tools/rubber_band.h"

#include "kinds.h"

namespace throughline::editor {

using drawing::Color;
using drawing::Element;
using drawing::Ink;

namespace {

constexpr qreal kBandZ = 10;

bool canBeBanded(const Element& element) {
  const KindEntry* entry = shownBy(element.kind);
  if (!entry) return false;
  const journey::Abilities& can = journey::describe(entry->kind).can;
  return can.move && !can.asOne;
}

QColor tint(const QColor& color) {
  QColor faded = color;
  faded.setAlphaF(0.12F);
  return faded;
}

}  // namespace

RubberBand::RubberBand(CanvasContext& context, const Pointer& start)
    : m_context(context),
      m_band(context.board.scene().looks(), kBandZ),
      m_start(start.map),
      m_before(context.view.selection()),
      m_currentBefore(context.view.current()) {
  if ((start.modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != 0) m_kept = m_before;
  m_context.board.scene().addItem(&m_band);
}

RubberBand::~RubberBand() {
  if (!m_finished) m_context.view.select(m_before, m_currentBefore);
}

void RubberBand::move(const Pointer& pointer) {
  const QRectF band = QRectF(m_start, pointer.map).normalized();
  const qreal pixel = 1 / m_context.mapView.zoom();
  drawing::BoxMark box{band};
  box.fill = Color{Ink::own, 0, tint(m_context.board.scene().looks().theme->of(Ink::selection))};
  box.stroke = Color{Ink::selection};
  box.strokeWidth = pixel;
  m_band.show({box}, band);

  std::set<drawing::Target> selection = m_kept;
  drawing::Target current = m_kept.empty() ? drawing::Target{} : m_currentBefore;
  for (const Element& element : m_context.board.shown().elements) {
    if (!canBeBanded(element) || !element.rect.intersects(band)) continue;
    selection.insert(element.target);
    current = element.target;
  }
  m_context.view.select(std::move(selection), current);
}

bool RubberBand::finish(const Pointer& pointer) {
  move(pointer);
  m_finished = true;
  return true;
}

}  // namespace throughline::editor
