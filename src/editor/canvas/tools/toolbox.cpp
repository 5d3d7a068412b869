#include "canvas/tools/toolbox.h"

#include <QApplication>
#include <algorithm>

#include "canvas/hit.h"
#include "canvas/tools/drag_dates.h"
#include "canvas/tools/drag_emotion.h"
#include "canvas/tools/drag_point.h"
#include "canvas/tools/drag_records.h"
#include "canvas/tools/drag_stage.h"
#include "canvas/tools/draw_link.h"
#include "canvas/tools/pan.h"
#include "canvas/tools/place_on_curve.h"
#include "canvas/tools/rubber_band.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;

namespace {

constexpr int kEdge = 28;  // pixels from the view's edge in which a drag scrolls it
constexpr int kScrollInterval = 16;
constexpr int kMostScroll = 24;
constexpr QSize kAroundPointer(240, 120);  // about a card, wherever it is held

bool isOnPicture(const Element& element, QPointF at) {
  if (!element.picture) return false;
  const drawing::Part* part = drawing::partOf(*element.picture, drawing::PartRole::picture);
  return part &&
         drawing::boundsOf(*element.picture, *part).translated(element.rect.topLeft()).contains(at);
}

int edgePull(int at, int length) {
  if (at < kEdge) return -std::min(kMostScroll, (kEdge - at) / 2 + 2);
  if (at > length - kEdge) return std::min(kMostScroll, (at - length + kEdge) / 2 + 2);
  return 0;
}

}  // namespace

Toolbox::Toolbox(CanvasContext& context, Verbs& verbs, Overview& overview)
    : m_context(context), m_verbs(verbs), m_overview(overview), m_hover(context) {
  m_scroller.setInterval(kScrollInterval);
  connect(&m_scroller, &QTimer::timeout, this, &Toolbox::scrollAtEdges);
  connect(&context.focus, &Focus::moved, this, &Toolbox::aimLink);
  // Handles belong to what is under the pointer; they come back when it moves.
  connect(&context.focus, &Focus::moved, this, [this] { m_hover.leave(); });
  connect(&context.board, &Board::shownChanged, this, [this] { m_hover.leave(); });
  // What is released elsewhere, a key or a button, would never be seen.
  connect(&context.mapView, &MapView::focusChanged, this, [this](bool has) {
    if (has) return;
    putHandAway();
    m_pressed.reset();
    cancel();
  });
}

Toolbox::~Toolbox() = default;

const Element* Toolbox::element(const std::optional<ElementKey>& key) const {
  if (!key) return nullptr;
  const auto& elements = m_context.board.shown().elements;
  const auto found = std::ranges::find(elements, *key, keyOf);
  return found == elements.end() ? nullptr : &*found;
}

void Toolbox::press(const Pointer& pointer) {
  m_last = pointer;
  if (m_tool) return;  // a link that waits for its target ends on release
  if (pointer.button == Qt::MiddleButton || (pointer.button == Qt::LeftButton && m_hand)) {
    m_handUsed = true;
    return start(std::make_unique<Pan>(m_context.mapView, pointer));
  }
  if (pointer.button == Qt::LeftButton) return pressLeft(pointer);
  const Element* under = elementAt(m_context.board.shown(), pointer.map);
  if (pointer.button == Qt::RightButton && under &&
      !m_context.view.selection().contains(under->target)) {
    m_context.focus.go(*under);
  }
}

void Toolbox::pressLeft(const Pointer& pointer) {
  if (m_overview.takes(pointer.viewport)) {
    return start(std::make_unique<OverviewPan>(m_context.mapView, m_overview, pointer));
  }
  const auto& badges = m_context.badges;
  if (const auto finding = badges.at(pointer.map, m_context.mapView.zoom())) {
    return m_context.openFinding(*finding);
  }
  const auto commented = m_context.comments.at(pointer.map, m_context.mapView.zoom());
  if (commented) return m_context.openComments(*commented);
  if (m_hover.isOnHandle(pointer.map)) {
    if (const Element* from = element(m_hover.handleOf())) {
      auto link = std::make_unique<DrawLink>(m_context, *from);
      m_link = link.get();
      return start(std::move(link));
    }
  }
  if (m_hover.isOnPlus(pointer.map))
    return m_verbs.add(journey::Kind::touchpoint, m_hover.plusStage());

  const Element* under = elementAt(m_context.board.shown(), pointer.map);
  m_pressed = Pressed{pointer, under ? std::optional(keyOf(*under)) : std::nullopt};
  m_pressed->onPicture = under && isOnPicture(*under, pointer.map);
  const bool adds = (pointer.modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
  if (under && !adds && !m_context.view.selection().contains(under->target))
    m_context.focus.go(*under);
}

void Toolbox::move(const Pointer& pointer) {
  m_last = pointer;
  if (m_tool) {
    m_tool->move(pointer);
    emit worked();
    return;
  }
  if (!m_pressed) {
    if (m_overview.takes(pointer.viewport)) return m_hover.leave();
    return m_hover.move(pointer);
  }
  const QPoint way = pointer.global - m_pressed->pointer.global;
  if (m_pressed->moved || way.manhattanLength() < QApplication::startDragDistance()) return;
  m_pressed->moved = true;
  if (auto tool = toolFor(*m_pressed)) {
    start(std::move(tool));
    m_tool->move(pointer);
  }
}

std::unique_ptr<Tool> Toolbox::toolFor(const Pressed& pressed) {
  const Element* held = element(pressed.key);
  if (!held) return std::make_unique<RubberBand>(m_context, pressed.pointer);
  if (!m_context.canEdit()) return nullptr;
  if (held->kind == ElementKind::stageHeader) {
    return std::make_unique<DragStage>(m_context, *held, pressed.pointer);
  }
  if (held->kind == ElementKind::emotionPoint) {
    return std::make_unique<DragEmotion>(m_context, *held, pressed.pointer);
  }
  if (isPoint(m_context.journey(), *held)) {
    return std::make_unique<DragPoint>(m_context, *held, pressed.pointer);
  }
  if (held->onTimeLine) return std::make_unique<DragDates>(m_context, *held, pressed.pointer);
  if (!DragRecords::canDrag(m_context.journey(), *held)) {
    return std::make_unique<RubberBand>(m_context, pressed.pointer);
  }
  if (!m_context.view.selection().contains(held->target)) {
    m_context.focus.go(*held, Focus::How::extend);
  }
  return std::make_unique<DragRecords>(m_context, *held, pressed.pointer);
}

void Toolbox::start(std::unique_ptr<Tool> tool) {
  m_hover.leave();
  m_tool = std::move(tool);
  m_context.mapView.viewport()->setCursor(m_tool->cursor());
  m_context.stageRow.setCursor(m_tool->cursor());
  m_scroller.start();
}

void Toolbox::release(const Pointer& pointer) {
  m_last = pointer;
  const auto pressed = std::exchange(m_pressed, std::nullopt);
  if (m_tool) return finish(pointer);
  if (!pressed || pointer.button != Qt::LeftButton || pressed->moved) return;
  click(*pressed);
  if (!m_tool) m_hover.move(pointer);
}

void Toolbox::finish(const Pointer& pointer) {
  if (!m_tool->finish(pointer)) return;
  m_scroller.stop();
  m_link = nullptr;
  m_holds = false;
  m_tool.reset();
  m_hover.move(pointer);
  emit worked();
}

void Toolbox::cancel() {
  if (!m_tool) return;
  m_scroller.stop();
  m_link = nullptr;
  m_holds = false;
  m_pressed.reset();
  m_tool.reset();
  m_hover.move(m_last);
  emit worked();
}

void Toolbox::click(const Pressed& pressed) {
  const Pointer& pointer = pressed.pointer;
  const Element* under = element(pressed.key);
  const bool adds = (pointer.modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
  if (!under) {
    const auto* link = m_hover.linkUnder(pointer.map);
    const auto* curve = curveAt(m_context.board.shown(), pointer.map, kCurveReach);
    if (link) {
      m_context.view.selectOnly({journey::Kind::link, link->link.value});
    } else if (curve && m_context.board.shown().curves.size() > 1) {
      m_context.view.selectOnly(curve->persona);
    } else if (!adds) {
      m_context.view.clearSelection();
    }
    return;
  }
  const Element clicked = *under;  // selecting may lay the map out again
  m_context.focus.go(clicked, adds ? Focus::How::toggle : Focus::How::only);
  m_context.focus.hold(!adds && m_context.canEdit());
  if (pressed.onPicture && !adds) m_verbs.showPicture();
  if (clicked.kind == ElementKind::invitation) {
    if (m_context.canEdit() || clicked.topic == drawing::InvitationTopic::guide) {
      m_verbs.answer(clicked);
    }
  } else if (!adds) {
    m_verbs.open(clicked);
  }
}

void Toolbox::doubleClick(const Pointer& pointer) {
  if (pointer.button != Qt::LeftButton || !m_context.canEdit()) return;
  const qreal zoom = m_context.mapView.zoom();
  if (m_context.badges.at(pointer.map, zoom) || m_context.comments.at(pointer.map, zoom)) return;
  const auto& layout = m_context.board.shown();
  if (const Element* under = elementAt(layout, pointer.map)) {
    const bool isNumber = under->kind == ElementKind::flow || under->kind == ElementKind::metrics;
    return isNumber ? m_verbs.showNumbers(*under) : m_verbs.renameElement(Element(*under));
  }
  if (m_verbs.canEditLink() && m_hover.linkUnder(pointer.map)) return m_verbs.editLink();
  const auto* lane = laneAt(layout, pointer.map.y());
  const auto* column = columnAt(layout, pointer.map.x());
  if (!lane || !column || !column->rect.contains(pointer.map)) return;
  if (lane->folded) return;
  const auto curve = std::ranges::find(layout.curves, lane->id, &drawing::Curve::lane);
  if (lane->id != drawing::LaneId::emotion && curve != layout.curves.end()) {
    const double share = (pointer.map.y() - curve->band.top()) / curve->band.height();
    return m_verbs.addPoint(lane->id, column->stage, 1 - 2 * share);
  }
  const auto feeling = feelingAt(layout, pointer.map);
  if (lane->id == drawing::LaneId::emotion && feeling) {
    return m_verbs.addFeeling(*feeling, curveAt(layout, pointer.map, kCurveReach));
  }
  const auto* band = bandAt(layout, pointer.map.y());
  if (lane->id == drawing::LaneId::touchpoints && band) {
    return m_verbs.addCard(column->stage, band->side);
  }
  m_verbs.addIn(lane->id, column->stage);
}

void Toolbox::leave() {
  if (!m_tool) m_hover.leave();
}

void Toolbox::contextMenu(const Pointer& pointer, bool byKeyboard) {
  if (m_tool) return;
  const Element* current = m_context.focus.element();
  if (!byKeyboard || !current) {
    if (!byKeyboard && !elementAt(m_context.board.shown(), pointer.map)) {
      const auto* column = columnAt(m_context.board.shown(), pointer.map.x());
      m_context.view.clearSelection();
      if (column) m_context.view.select({}, {journey::Kind::stage, column->stage.value});
    }
    emit menuAsked(pointer.global);
    return;
  }
  if (current->kind == ElementKind::stageHeader) {
    emit menuAsked(
        m_context.stageRow.mapToGlobal(m_context.stageRow.rectOf(*current).center().toPoint()));
    return;
  }
  const QPoint at = m_context.mapView.fromMap(current->rect.center()).toPoint();
  emit menuAsked(m_context.mapView.viewport()->mapToGlobal(at));
}

bool Toolbox::keyPress(const QKeyEvent& event) {
  if (event.key() == Qt::Key_Space) {
    if (!event.isAutoRepeat()) {
      m_hand = true;
      m_handUsed = false;
    }
    if (!m_tool) m_context.mapView.viewport()->setCursor(Qt::OpenHandCursor);
    return true;
  }
  if (event.key() == Qt::Key_Control && m_tool) {
    m_last.modifiers |= Qt::ControlModifier;
    m_tool->move(m_last);
    return true;
  }
  const bool sideways = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
  if (!m_tool && sideways && event.modifiers() == Qt::ControlModifier && m_verbs.canMoveFeeling()) {
    m_verbs.moveFeelingTo(event.key() == Qt::Key_Left ? journey::Sideways::left
                                                      : journey::Sideways::right);
    return true;
  }
  if (m_tool || !isTyped(event)) return false;
  if (m_verbs.canRename()) {
    m_verbs.rename(event.text());
  } else if (event.key() == Qt::Key_N && !m_context.focus.element() && m_context.canEdit()) {
    m_verbs.addTouchpoint();
  } else {
    return false;
  }
  return true;
}

bool Toolbox::isTyped(const QKeyEvent& event) {
  const bool plain =
      (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
  return plain && !event.text().isEmpty() && event.text().at(0).isPrint();
}

bool Toolbox::keyRelease(const QKeyEvent& event) {
  if (event.key() == Qt::Key_Space && !event.isAutoRepeat()) {
    const bool tapped = m_hand && !m_handUsed;
    putHandAway();
    if (tapped) m_verbs.showPicture();
    return true;
  }
  if (event.key() == Qt::Key_Control && m_tool) {
    m_last.modifiers &= ~Qt::KeyboardModifiers(Qt::ControlModifier);
    m_tool->move(m_last);
    return true;
  }
  return false;
}

void Toolbox::putHandAway() {
  if (!std::exchange(m_hand, false)) return;
  if (!m_tool) m_hover.move(m_last);
}

// Dead keys and input methods compose their text in the field that it is for.
bool Toolbox::compose(QInputMethodEvent& event) {
  if (m_tool || !m_verbs.canRename()) return false;
  if (event.preeditString().isEmpty() && event.commitString().isEmpty()) return false;
  m_verbs.rename();
  QWidget* field = QApplication::focusWidget();
  return field && field != &m_context.mapView && QApplication::sendEvent(field, &event);
}

bool Toolbox::tab(bool forward) {
  const Element* next =
      cardBeside(m_context.board.shown(), m_context.focus.element(), forward ? 1 : -1);
  if (!next || m_tool) return false;
  m_verbs.goToCard(forward ? 1 : -1);
  return true;
}

void Toolbox::beginLink() {
  const Element* from = m_context.focus.chosen();
  if (!from || from->kind != ElementKind::touchpoint || m_tool) return;
  auto link = std::make_unique<DrawLink>(m_context, *from);
  m_link = link.get();
  start(std::move(link));
}

void Toolbox::beginPlacing() {
  const Element* held = m_context.focus.chosen();
  if (!held || held->kind != ElementKind::finding || m_tool || !m_context.canEdit()) return;
  start(std::make_unique<PlaceOnCurve>(m_context, journey::Id<journey::Finding>{held->target.id}));
}

bool Toolbox::chooseByKey() {
  if (m_link) {
    if (m_link->choose(m_context.focus.element())) cancel();
    return true;
  }
  if (!m_tool || !m_tool->setDown()) return false;
  cancel();
  return true;
}

bool Toolbox::stepByKey(Direction direction) { return m_tool && m_tool->step(direction); }

void Toolbox::aimLink() {
  if (m_link) m_link->aim(m_context.focus.element());
}

QRect Toolbox::work() const {
  if (!m_tool) return {};
  QRect around(QPoint(), kAroundPointer);
  around.moveCenter(m_last.viewport);
  return around;
}

void Toolbox::scrollAtEdges() {
  if (!m_tool || !m_tool->scrollsAtEdges()) return;
  const QRect port = m_context.mapView.seen();
  // Pulling into the stage row is no wish to scroll: only the sides count there.
  const bool inRow = m_last.viewport.y() < 0;
  const QPoint pull(edgePull(m_last.viewport.x(), port.width()),
                    inRow && !m_link ? 0 : edgePull(m_last.viewport.y(), port.height()));
  if (pull.isNull()) return;
  m_context.mapView.scrollBy(pull);
  const QPointF map = m_context.mapView.toMap(m_last.viewport);
  m_last.map = inRow ? QPointF(map.x(), m_last.map.y()) : map;
  m_tool->move(m_last);
}

}  // namespace throughline::editor
