#pragma once

#include <QDialog>

#include "throughline/editor/open_map.h"
#include "throughline/editor/readings/number_format.h"

namespace throughline::editor {

class MetricForm;
class PassageForm;

/// The metrics of a stage and the targets of the step that leaves it, changed
/// together in one edit. Refusals stand beside their fields.
class StageNumbersDialog : public QDialog {
  Q_OBJECT

 public:
  enum class Part { volume, health, passage };

  /// `map` must outlive it. `first`: the part that gets the keyboard.
  StageNumbersDialog(OpenMap& map, journey::Id<journey::Stage> stage, const NumberFormat& format,
                     Part first, QWidget* parent);

  void accept() override;

 private:
  void build(const journey::Stage& stage, const NumberFormat& format);

  OpenMap& m_map;
  journey::Id<journey::Stage> m_stage;
  MetricForm* m_volume = nullptr;
  MetricForm* m_health = nullptr;
  PassageForm* m_passage = nullptr;  ///< null for the last stage
};

}  // namespace throughline::editor
