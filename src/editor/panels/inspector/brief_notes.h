#pragma once

#include <QWidget>

#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"

class QVBoxLayout;

namespace throughline::editor {

/// Below the map's own fields: briefs whose campaigns are all over, and stages that no brief
/// serves now. A click shows the campaign or the stage. Hidden where no campaign has a brief.
class BriefNotes : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive it.
  BriefNotes(OpenMap& map, const Services& services, QWidget* parent);

 signals:
  void chosen(throughline::drawing::Target target);

 private:
  void refresh();
  void addHeading(const QString& text);
  void addRow(const QString& text, const QString& detail, const drawing::Target& target);

  OpenMap& m_map;
  const Services& m_services;
  QVBoxLayout* m_rows;
};

}  // namespace throughline::editor
