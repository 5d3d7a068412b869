#include "throughline/editor/canvas/canvas.h"

#include <QAction>
#include <QHelpEvent>

#include "canvas/canvas_impl.h"
#include "canvas/hit.h"
#include "canvas/lanes/lane_actions.h"
#include "canvas/zoom_steps.h"

namespace throughline::editor {

namespace {

constexpr auto kMarksKey = "canvas/checkMarks";

}  // namespace

Canvas::Canvas(OpenMap& map, ViewState& view, Services& services, QWidget* parent)
    : QWidget(parent), m_impl(std::make_unique<Impl>(*this, map, view, services)) {}

Canvas::~Canvas() = default;

void Canvas::addActions(ActionRegistry& registry) {
  addViewActions(registry, *this, m_impl->context);
  addSelectionActions(registry, m_impl->context, m_impl->verbs, m_impl->toolbox);
  addLaneActions(registry, m_impl->context, m_impl->laneVerbs, m_impl->laneNames, m_impl->laneFoot);
  addEditActions(registry, m_impl->context, m_impl->verbs, m_impl->toolbox);
  m_impl->registry = &registry;
  connect(&registry, &QObject::destroyed, this, [this] { m_impl->registry = nullptr; });
  registry.action("view.overview")->setChecked(isOverviewShown());
  registry.action("view.checkMarks")->setChecked(areMarksShown());
  registry.refresh();
}

const drawing::MapLayout& Canvas::layout() const { return m_impl->board.layout(); }

void Canvas::setZoom(qreal zoom) {
  QWidget* port = m_impl->mapView.viewport();
  m_impl->zoomTo(zoom, port->mapToGlobal(port->rect().center()));
}

qreal Canvas::zoom() const { return m_impl->mapView.zoom(); }

void Canvas::staysThough(int moved) {
  m_impl->mapView.makeRoomBelow(moved);
  m_impl->arrange();
  m_impl->mapView.scrollBy({0, moved});
}

void Canvas::stepZoom(bool in) { setZoom(zoomStepFrom(zoom(), in)); }

qreal Canvas::leastZoom() const { return m_impl->leastZoom(); }

void Canvas::fit() { m_impl->fit(); }

void Canvas::fitWidth() { m_impl->fitWidth(); }

void Canvas::setCovered(int pixels) {
  m_impl->mapView.setCovered(pixels);
  m_impl->arrange();
}

void Canvas::setTheme(const drawing::Theme& theme) { m_impl->setTheme(theme); }

void Canvas::setCheck(CheckedMap& check) {
  m_impl->badges.setCheck(check);
  const auto& settings = m_impl->context.services.settings;
  m_impl->badges.setShown(!settings || settings->value(kMarksKey, true).toBool());
}

void Canvas::setMarksShown(bool shown) {
  m_impl->badges.setShown(shown);
  if (const auto& settings = m_impl->context.services.settings) {
    settings->setValue(kMarksKey, shown);
  }
  if (m_impl->registry) m_impl->registry->action("view.checkMarks")->setChecked(shown);
}

bool Canvas::areMarksShown() const { return m_impl->badges.areShown(); }

void Canvas::showPast(journey::Journey map, journey::ChangeSet changes) {
  m_impl->showPast(std::move(map), std::move(changes));
}

void Canvas::showNow() { m_impl->showNow(); }

void Canvas::showFollowed(const journey::ChangeSet& changes, const QString& who) {
  m_impl->followed.show(changes, who);
}

QStringList Canvas::followedWords() const { return m_impl->followed.words(); }

bool Canvas::showsPast() const { return m_impl->board.past() != nullptr; }

std::optional<drawing::Target> Canvas::pointedAt() const {
  if (const ShownPast* past = m_impl->board.past()) {
    return past->chosen.empty() ? std::nullopt : std::optional(*past->chosen.begin());
  }
  const drawing::Target& current = m_impl->context.view.current();
  const bool isThere = m_impl->context.journey().contains(current.kind, current.id);
  return isThere ? std::optional(current) : std::nullopt;
}

void Canvas::setOverviewShown(bool shown) {
  m_impl->overview.setWanted(shown);
  m_impl->arrange();
  if (m_impl->registry) m_impl->registry->action("view.overview")->setChecked(shown);
}

bool Canvas::isOverviewShown() const { return m_impl->overview.isWanted(); }

QRect Canvas::viewportRect(const drawing::Target& target) const {
  const drawing::Element* element = m_impl->board.shown().find(target);
  return element ? m_impl->context.viewportRect(*element) : QRect();
}

std::optional<drawing::Target> Canvas::recordAt(QPoint global) const {
  const QPoint at = m_impl->mapView.viewport()->mapFromGlobal(global);
  if (!m_impl->mapView.viewport()->rect().contains(at)) return std::nullopt;
  const auto* element = elementAt(m_impl->board.shown(), m_impl->mapView.toMap(at));
  return element ? std::optional(element->target) : std::nullopt;
}

void Canvas::markTarget(const std::optional<drawing::Target>& record) {
  const auto* element = record ? m_impl->board.shown().find(*record) : nullptr;
  m_impl->highlights.setLinkTarget(element ? std::optional(keyOf(*element)) : std::nullopt);
}

QWidget* Canvas::viewport() const { return m_impl->mapView.viewport(); }

QWidget* Canvas::stageRow() const { return &m_impl->stageRow; }

bool Canvas::isTyping() const {
  return m_impl->editing.isActive() || m_impl->linkEditing.isActive();
}

void Canvas::flush() {
  m_impl->editing.commit();
  m_impl->linkEditing.commit();
}

std::size_t Canvas::touchedItems() const { return m_impl->board.scene().touched(); }

void Canvas::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_impl->arrange();
}

bool Canvas::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    m_impl->showTip(static_cast<QHelpEvent*>(event)->globalPos());
    return true;
  }
  return QWidget::event(event);
}

// The keys of what cannot be done come here, since nothing else takes them.
void Canvas::keyPressEvent(QKeyEvent* event) {
  if (!m_impl->sayWhyNot(*event)) QWidget::keyPressEvent(event);
}

void Canvas::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) m_impl->board.refresh();
}

}  // namespace throughline::editor
