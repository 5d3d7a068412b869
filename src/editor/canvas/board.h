#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

#include "canvas/map_scene.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

struct ShownPast;

/// The map laid out, and the scene that shows it.
///
/// While something is dragged or typed the scene shows a preview instead: the
/// layout of a copy of the map on which the edit has been made that letting go
/// would make. So what is shown is exactly what will be, and ending the preview
/// leaves no trace.
///
/// The map as it stood at some edit is shown in the same way, until `showNow`.
class Board : public QObject {
  Q_OBJECT

 public:
  using Intent = store::Document::Intent;

  Board(OpenMap& map, ViewState& view);
  ~Board() override;

  /// The map as it is.
  [[nodiscard]] const drawing::MapLayout& layout() const { return *m_layout; }
  /// The map as the scene shows it: a preview's layout while there is one.
  [[nodiscard]] const drawing::MapLayout& shown() const { return *m_shown; }
  [[nodiscard]] std::shared_ptr<const drawing::MapLayout> shownLayout() const { return m_shown; }
  [[nodiscard]] MapScene& scene() { return m_scene; }

  /// Lays the map out again; ends a preview.
  void refresh();
  /// Shows what the intent would make. An intent that throws changes nothing.
  void preview(const Intent& intent, bool gently = true);
  void endPreview();
  /// Shows a map of the past, with what the edit that led to it changed.
  void showPast(journey::Journey map, journey::ChangeSet changes);
  void showNow();
  /// What is shown of the past; null while the map as it is is shown.
  [[nodiscard]] const ShownPast* past() const { return m_past.get(); }
  void chooseInPast(std::set<drawing::Target> chosen);

  /// From now on this persona's curve is the one in focus: its quotes are all written out.
  void focusOn(journey::Id<journey::Persona> persona);

  [[nodiscard]] std::optional<journey::Id<journey::Persona>> inFocus() const { return m_inFocus; }

  void setGlides(bool glides) { m_glides = glides; }

 signals:
  void shownChanged();
  /// Something else is selected on the map as it stood.
  void pastChosen();

 private:
  struct Scratch;
  [[nodiscard]] drawing::ViewOptions options() const;
  void followSelection();
  void show(std::shared_ptr<const drawing::MapLayout> layout, bool gently);

  OpenMap& m_map;
  ViewState& m_view;
  void layOutPast();

  drawing::LayoutEngine m_engine;
  drawing::LayoutEngine m_pastEngine;  // its own, so that nothing is laid out anew on the way back
  std::shared_ptr<const drawing::MapLayout> m_layout;
  std::shared_ptr<const drawing::MapLayout> m_shown;
  std::unique_ptr<Scratch> m_scratch;
  std::unique_ptr<ShownPast> m_past;
  MapScene m_scene;
  bool m_glides = true;
  std::optional<journey::Id<journey::Persona>> m_inFocus;
};

/// Records that a preview has made, and that are not on the map yet.
[[nodiscard]] inline bool isDraft(const drawing::Target& target) { return target.id < 0; }

}  // namespace throughline::editor
