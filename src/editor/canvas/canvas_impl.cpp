#include "canvas/canvas_impl.h"

#include <QMenu>
#include <QStyle>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "canvas/chosen.h"
#include "canvas/hit.h"
#include "canvas/lanes/lane_actions.h"
#include "kinds.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "unseen.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;

namespace {

/// Everything right of the lane names and below the stage row.
QRectF scrollingPart(const drawing::MapLayout& layout) {
  const QPointF corner(layout.laneHeadWidth, layout.stageRowTop + layout.stageRowHeight);
  return {corner, QPointF(std::max(layout.size.width(), corner.x() + 1),
                          std::max(layout.size.height(), corner.y() + 1))};
}

}  // namespace

Canvas::Impl::Impl(Canvas& owner, OpenMap& map, ViewState& view, Services& services)
    : canvas(owner),
      board(map, view),
      focus(board, view),
      cut(map),
      highlights(map, view, board, focus, cut),
      badges(board),
      comments(map, board),
      mapView(board.scene(), overview, &owner),
      stageRow(board, mapView, highlights, badges, &owner),
      corner(&owner),
      emptyState(&owner),
      context{map,
              view,
              services,
              board,
              focus,
              cut,
              highlights,
              badges,
              comments,
              mapView,
              stageRow,
              owner,
              [&owner](journey::Id<journey::Stage> stage, journey::Measure measure) {
                emit owner.readingWanted(stage, measure);
              },
              [&owner](journey::Id<journey::Stage> stage, journey::MetricRole role) {
                emit owner.metricWanted(stage, role);
              },
              [&owner](journey::Id<journey::Stage> stage) { emit owner.sourcesWanted(stage); },
              [&owner](journey::Id<journey::Stage> stage) { emit owner.guideWanted(stage); },
              [&owner](const FindingKey& finding) { emit owner.findingWanted(finding); },
              [&owner](const drawing::Target& on) { emit owner.commentsWanted(on); },
              [&owner](const QString& sentence) { emit owner.said(sentence); }},
      laneVerbs(context),
      laneNames(context, laneVerbs, &owner),
      laneFoot(context, laneVerbs, &owner),
      editing(context),
      linkEditing(context),
      verbs(context, editing, linkEditing),
      toolbox(context, verbs, overview),
      reader(context),
      figureRings(board),
      followed(board),
      pastHand(context, overview),
      pastEdge(&owner) {
  overview.attach(mapView);
  setSink(toolbox);
  corner.setAutoFillBackground(true);
  canvas.setFocusProxy(&mapView);
  QObject::connect(&cut, &Cut::stayed, &canvas, [this] {
    context.say(
        texts::Canvas::tr("What was cut and pasted was changed since, so it stays here too."));
  });
  const bool animates = canvas.style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
  const bool moves =
      animates && !(services.settings && services.settings->value("reducedMotion").toBool());
  board.setGlides(moves);
  followed.setFades(moves);
  connectParts();
  setTheme(drawing::Theme::light());
  board.refresh();
}

Canvas::Impl::~Impl() {
  mapView.setSink(nullptr);
  stageRow.setSink(nullptr);
}

void Canvas::Impl::connectParts() {
  connectPast();
  connect(&board, &Board::pastChosen, &canvas, [this] { refreshActions(); });
  connect(&context.map, &OpenMap::changed, &canvas,
          [this](const store::Notification& notification) { onMapChanged(notification); });
  connect(&context.map, &OpenMap::accessChanged, &canvas, [this] {
    emptyState.setCanEdit(context.canEdit());
    // What was shown in another way while the map could only be read gives way to the map.
    drawing::ViewOptions options = context.view.options();
    if (context.canEdit() && std::exchange(options.lanes, std::nullopt)) {
      context.view.setOptions(options);
    }
    refreshActions();
  });
  connect(&context.view, &ViewState::optionsChanged, &canvas, [this] {
    toolbox.cancel();
    editing.cancel();
    linkEditing.cancel();
    board.refresh();
  });
  connect(&context.view, &ViewState::revealRequested, &canvas,
          [this](const drawing::Target& target) { reveal(target); });
  connect(&context.view, &ViewState::held, &canvas,
          [this](const drawing::Target& target, QPoint global) { toolbox.hold(target, global); });
  connect(&context.view, &ViewState::wasLetGo, &canvas,
          [this](const drawing::Target&, QPoint global) { toolbox.letGo(global); });
  connect(&context.view, &ViewState::holdEnded, &canvas, [this] { toolbox.endHold(); });
  connect(&focus, &Focus::moved, &canvas, [this] {
    refreshActions();
    clearWork();
  });
  connect(&board, &Board::shownChanged, &canvas, [this] { onShownChanged(); });
  connect(&laneNames, &LaneNames::moved, &canvas, [this] { refreshActions(); });
  connect(&laneNames, &LaneNames::menuAsked, &canvas,
          [this](QPoint global) { showLaneMenu(global); });
  connect(&laneFoot, &LaneFoot::resized, &canvas, [this] { placeFoot(); });
  connect(&laneFoot, &LaneFoot::entered, &canvas,
          [this] { mapView.scrollBy(QPoint(0, laneFoot.geometry().bottom() - canvas.height())); });
  connect(&mapView, &MapView::scrolled, &canvas, [this] {
    stageRow.update();
    laneNames.update();
    laneNames.placeParts();
    placeFoot();
    clearWork();
  });
  connect(&editing, &InPlaceEditing::placed, &canvas, [this] { clearWork(); });
  connect(&linkEditing, &LinkEditing::placed, &canvas, [this] { clearWork(); });
  connect(&toolbox, &Toolbox::worked, &canvas, [this] { clearWork(); });
  connect(&mapView, &MapView::focusChanged, &canvas,
          [this](bool has) { board.scene().setFocusShown(has); });
  connect(&mapView, &MapView::zoomAsked, &canvas,
          [this](QPoint global, qreal factor) { zoomTo(mapView.zoom() * factor, global); });
  connect(&editing, &InPlaceEditing::tabbed, &canvas,
          [this](bool forward) { verbs.goToCard(forward ? 1 : -1); });
  connect(&toolbox, &Toolbox::menuAsked, &canvas, [this](QPoint global) { showMenu(global); });
  connect(&emptyState, &EmptyState::begun, &canvas, [this] { verbs.addStage(true); });
}

void Canvas::Impl::onMapChanged(const store::Notification& notification) {
  showNow();
  if (notification.initiator != &canvas) {
    toolbox.cancel();
    editing.cancel();
    linkEditing.cancel();
  }
  board.refresh();
  // What is gone is not selected any more.
  std::set<drawing::Target> selection = context.view.selection();
  const auto gone = std::erase_if(selection, [&](const drawing::Target& target) {
    return !context.journey().contains(target.kind, target.id);
  });
  if (gone > 0) {
    const drawing::Target current = selection.empty() ? drawing::Target{} : *selection.rbegin();
    context.view.select(std::move(selection), current);
  }
  refreshActions();
}

void Canvas::Impl::onShownChanged() {
  if (board.past() || &board.shown() == &board.layout()) overview.setLayout(board.shownLayout());
  laneFoot.refresh();
  arrange();
  stageRow.update();
  laneNames.update();
}

void Canvas::Impl::refreshActions() {
  if (registry) registry->refresh();
}

void Canvas::Impl::arrange() {
  const bool empty = board.shown().columns.empty();
  emptyState.setGeometry(canvas.rect());
  emptyState.setVisible(empty && !board.past());
  pastEdge.setAround(canvas.rect());
  pastEdge.raise();
  emptyState.raise();
  const int left = laneNames.widthAt(mapView.zoom());
  const int top = stageRow.heightAt(mapView.zoom());
  corner.setGeometry(0, 0, left, top);
  stageRow.setGeometry(left, 0, std::max(0, canvas.width() - left), top);
  laneNames.setGeometry(0, top, left, std::max(0, canvas.height() - top));
  mapView.setGeometry(left, top, std::max(0, canvas.width() - left),
                      std::max(0, canvas.height() - top));
  QRectF area = scrollingPart(board.shown());
  const qreal foot = laneFoot.sizeHint().height() / mapView.zoom();
  area.setBottom(area.bottom() + std::max(0.0, foot - kRoomAround));
  mapView.setMapArea(area);
  laneNames.placeParts();
  placeFoot();
  editing.follow();
  linkEditing.follow();
  clearWork();
  if (const qreal now = leastZoom(); now != least) {
    least = now;
    emit canvas.zoomChanged(mapView.zoom());
  }
}

void Canvas::Impl::placeFoot() {
  const drawing::MapLayout& layout = board.shown();
  laneFoot.setVisible(!layout.columns.empty() && !board.past());
  qreal lowest = layout.stageRowTop + layout.stageRowHeight;
  for (const drawing::Lane& lane : layout.lanes) lowest = std::max(lowest, lane.rect.bottom());
  const int top = mapView.y() + static_cast<int>(mapView.fromMap({0, lowest}).y()) + 2;
  const QSize size = laneFoot.sizeHint();
  laneFoot.setGeometry(0, top, std::min(size.width(), canvas.width()), size.height());
}

void Canvas::Impl::clearWork() {
  std::vector<QRect> worked{editing.work(), linkEditing.work(), toolbox.work()};
  const QRect port = mapView.viewport()->rect();
  for (const Element& element : board.shown().elements) {
    // A stage is selected by its header, which stands above.
    if (!context.view.selection().contains(element.target)) continue;
    if (element.target.kind == journey::Kind::stage && &element != focus.element()) continue;
    if (element.kind == ElementKind::stageHeader) continue;
    worked.push_back(context.viewportRect(element));
  }
  std::erase_if(worked, [&](const QRect& each) { return !each.intersects(port); });
  overview.keepOff(std::move(worked));
}

void Canvas::Impl::zoomTo(qreal zoom, QPoint global) {
  const qreal wanted = std::clamp(zoom, leastZoom(), kMostZoom);
  if (qFuzzyCompare(wanted, mapView.zoom())) return;
  const QPointF fixed = mapView.toMap(mapView.viewport()->mapFromGlobal(global));
  mapView.applyZoom(wanted);
  board.scene().setDetail(drawing::detailFor(wanted));
  arrange();
  const QPointF now = mapView.fromMap(fixed);
  mapView.scrollBy((now - QPointF(mapView.viewport()->mapFromGlobal(global))).toPoint());
  stageRow.update();
  laneNames.update();
  emit canvas.zoomChanged(wanted);
}

qreal Canvas::Impl::fittingZoom(bool height) const {
  const QSizeF map = mapView.mapSize();
  // The rulers keep a least size, so what is left for the map depends on the zoom.
  qreal zoom = 1;
  qreal before = 1;
  for (int i = 0; i < 4; ++i) {
    const QSizeF room(canvas.width() - laneNames.widthAt(zoom) - 2,
                      canvas.height() - stageRow.heightAt(zoom) - 2);
    const qreal wide = room.width() / map.width();
    before = std::exchange(
        zoom, std::min({wide, height ? room.height() / map.height() : wide, qreal{1}}));
  }
  return std::min(zoom, before);
}

qreal Canvas::Impl::leastZoom() const {
  const qreal fitting = board.layout().columns.empty() ? kLeastZoom : fittingZoom(true);
  return fitting > 0 ? std::min(kLeastZoom, fitting) : kLeastZoom;
}

void Canvas::Impl::fit() {
  zoomTo(fittingZoom(true), canvas.mapToGlobal(QPoint()));
  mapView.scrollBy(QPoint(-1000000, -1000000));
}

void Canvas::Impl::fitWidth() {
  zoomTo(fittingZoom(false), canvas.mapToGlobal(canvas.rect().center()));
  mapView.scrollBy(QPoint(-1000000, 0));
}

void Canvas::Impl::reveal(const drawing::Target& target) {
  if (board.past()) emit canvas.nowWanted();
  if (target.kind == journey::Kind::link) {
    const auto* link = context.journey().find(journey::Id<journey::Link>{target.id});
    return link ? reveal(link->from) : void();
  }
  context.view.setOptions(optionsShowing(context.journey(), context.view.options(), target));
  const Element* element = board.shown().find(target);
  if (!element && target.kind == journey::Kind::finding) {
    const auto* finding = context.journey().find(journey::Id<journey::Finding>{target.id});
    if (finding) verbs.showFindings(finding->stage, true);
    element = board.shown().find(target);
  }
  if (const drawing::Lane* lane = target.kind == journey::Kind::lane
                                      ? board.shown().lane(drawing::LaneId{target.id})
                                      : nullptr) {
    const qreal left = mapView.toMap(QPointF(mapView.viewport()->width() / 2.0, 0)).x();
    return mapView.showRect(QRectF(left, lane->rect.top(), 1, lane->rect.height()));
  }
  if (!element) {
    const auto cell = cellSummingUp(context.journey(), target);
    const auto& all = board.shown().elements;
    const auto found = std::ranges::find_if(all, [&](const Element& each) {
      return cell && isOfSeveral(&each) && SumCell{each.lane, each.stage.value} == *cell;
    });
    if (found == all.end()) return;
    element = &*found;
  }
  context.bringIntoSight(*element);
}

void Canvas::Impl::showTip(QPoint global) {
  const QPoint inView = mapView.viewport()->mapFromGlobal(global);
  const QPointF map = mapView.toMap(inView);
  const Element* element = nullptr;
  QString tip;
  const QPoint inRow = stageRow.mapFromGlobal(global);
  // Elsewhere, as over the lane names, elements lie hidden behind.
  if (mapView.viewport()->rect().contains(inView)) {
    element = elementAt(board.shown(), map);
    tip = badges.wordsAt(map, mapView.zoom());
    if (tip.isEmpty()) tip = comments.wordsAt(map, mapView.zoom());
  } else if (stageRow.rect().contains(inRow)) {
    const auto& elements = board.shown().elements;
    const auto found = std::ranges::find_if(elements, [&](const Element& e) {
      return e.kind == ElementKind::stageHeader && stageRow.rectOf(e).contains(inRow);
    });
    if (found != elements.end()) element = &*found;
    tip = badges.wordsAt(stageRow.toMap(inRow), mapView.zoom());
  }
  if (tip.isEmpty() && element) tip = drawing::hiddenText(*element->picture);
  if (tip.isEmpty() || toolbox.isAtWork()) {
    QToolTip::hideText();
    return;
  }
  QToolTip::showText(global, plainTip(tip), &canvas);
}

void Canvas::Impl::showMenu(QPoint global) {
  if (!registry) return;
  refreshActions();
  auto* menu = new QMenu(&canvas);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fillContextMenu(*menu, *registry, context);
  menu->popup(global);
}

void Canvas::Impl::showLaneMenu(QPoint global) {
  if (!registry) return;
  refreshActions();
  auto* menu = new QMenu(&canvas);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fillLaneMenu(*menu, *registry, laneNames, laneVerbs);
  menu->popup(global);
}

bool Canvas::Impl::isOfAnEdit(const QKeyEvent& event) const {
  const QKeySequence pressed(
      QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())));
  const bool edits = std::ranges::any_of(registry->specs(), [&](const ActionSpec& spec) {
    return spec.edits && spec.keys.contains(pressed);
  });
  return edits || ((focus.chosen() || verbs.isOnLink()) && toolbox.isTyped(event));
}

bool Canvas::Impl::sayWhyNot(const QKeyEvent& event) const {
  if (!registry || context.canEdit() || !isOfAnEdit(event)) return false;
  context.say(context.map.whyReadOnly());
  return true;
}

void Canvas::Impl::setTheme(const drawing::Theme& theme) {
  board.scene().setTheme(theme);
  mapView.setTheme(theme);
  overview.setTheme(theme);
  emptyState.setTheme(theme);
  laneNames.setTheme(theme);
  laneFoot.setTheme(theme);
  QPalette paper = corner.palette();
  paper.setColor(QPalette::Window, theme.of(drawing::Ink::paper));
  corner.setPalette(paper);
  pastEdge.setColor(theme.of(drawing::Ink::text));
  stageRow.update();
  laneNames.update();
  editing.follow();
}

}  // namespace throughline::editor
