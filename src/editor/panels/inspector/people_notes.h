#pragma once

#include <QWidget>

#include "throughline/editor/open_map.h"
#include "throughline/editor/view_state.h"
#include "throughline/metrics/people.h"

class QGridLayout;

namespace throughline::editor {

class PlainLabel;

/// Below what concerns people: where the curves of the two that are shown part, and who has a say
/// in the buying, of whom a part may be nothing but a hypothesis. Hidden where there is nothing
/// to say.
class PeopleNotes : public QWidget {
  Q_OBJECT

 public:
  /// It stands below records of that kind.
  [[nodiscard]] static bool belongsTo(journey::Kind kind);

  /// Both must outlive it.
  PeopleNotes(OpenMap& map, ViewState& view, QWidget* parent);

 private:
  void refresh();
  void showPartings();
  void showCommittee();
  [[nodiscard]] QString partingWords(const metrics::Partings& found) const;
  [[nodiscard]] QString hypothesisWords(const metrics::Committee& committee) const;
  [[nodiscard]] QString nameOf(journey::Id<journey::Persona> persona) const;
  [[nodiscard]] QString nameOf(journey::Id<journey::Stage> stage) const;

  OpenMap& m_map;
  ViewState& m_view;
  QWidget* m_parting;
  QWidget* m_table = nullptr;
  PlainLabel* m_partingNote;
  QWidget* m_say;
  PlainLabel* m_parts;
  PlainLabel* m_hypothesis;
};

}  // namespace throughline::editor
