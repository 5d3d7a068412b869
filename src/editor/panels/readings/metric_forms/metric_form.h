#pragma once

#include <QWidget>
#include <optional>

#include "throughline/editor/readings/number_format.h"
#include "throughline/journey/field.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace throughline::editor {

class FormLine;

/// One metric: its name from the catalogue or the user's own, unit, which way
/// is better, and target.
class MetricForm : public QWidget {
  Q_OBJECT

 public:
  /// `role`: "volume" or "health", the beginning of its fields' keys.
  MetricForm(std::string role, const journey::Metric& metric, const NumberFormat& format,
             QWidget* parent);

  /// What stands in the form; nothing where a value was refused, which it then says.
  [[nodiscard]] std::optional<journey::Metric> read();
  /// Where the keyboard goes first.
  [[nodiscard]] QWidget& firstField() const;

 private:
  void takeFromCatalogue(int item);
  bool check(const std::string& key, const journey::Value& value, FormLine& line) const;

  std::string m_role;
  NumberFormat m_format;
  QComboBox* m_name;
  QLineEdit* m_unit;
  QComboBox* m_better;
  QLineEdit* m_target;
  FormLine* m_nameLine;
  FormLine* m_unitLine;
  FormLine* m_targetLine;
};

/// Targets of the step to the next stage.
class PassageForm : public QWidget {
  Q_OBJECT

 public:
  PassageForm(const journey::Passage& passage, const NumberFormat& format, QWidget* parent);

  [[nodiscard]] std::optional<journey::Passage> read();
  [[nodiscard]] QWidget& firstField() const;

 private:
  NumberFormat m_format;
  QLineEdit* m_conversion;
  QLineEdit* m_days;
  QCheckBox* m_fixedTerm;
  FormLine* m_conversionLine;
  FormLine* m_daysLine;
};

}  // namespace throughline::editor
