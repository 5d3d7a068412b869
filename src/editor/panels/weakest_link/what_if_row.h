#pragma once

#include <QWidget>

#include "throughline/metrics/what_if.h"

class QDoubleSpinBox;
class QSlider;

namespace throughline::editor {

class PlainLabel;

/// A slider and a spin box that show one number; a number that nobody has moved
/// is not an assumption.
class AssumptionControl : public QWidget {
  Q_OBJECT

 public:
  AssumptionControl(const QString& name, const QString& unit, QWidget* parent = nullptr);

  /// What is, and how far it can be moved. Nothing: it cannot be moved, `why` says so.
  void setPresent(std::optional<double> present, double most, const QString& why = {});
  [[nodiscard]] std::optional<double> moved() const { return m_moved; }
  void reset();

  [[nodiscard]] QSlider* slider() const { return m_slider; }
  [[nodiscard]] QDoubleSpinBox* spin() const { return m_spin; }

 signals:
  void changed();

 private:
  void show(double value);
  void take(double value);

  double m_present = 0;
  double m_most = 1;
  std::optional<double> m_moved;
  QSlider* m_slider;
  QDoubleSpinBox* m_spin;
};

/// One passage: its name, what has to be said of it, and two controls of an assumption.
class WhatIfRow : public QWidget {
  Q_OBJECT

 public:
  explicit WhatIfRow(QWidget* parent = nullptr);

  void show(const QString& name, const metrics::PassageNumbers& passage, bool weak,
            const journey::Notation& notation);
  [[nodiscard]] metrics::Assumption assumption() const;
  void reset();

  [[nodiscard]] AssumptionControl* conversion() const { return m_conversion; }
  [[nodiscard]] AssumptionControl* days() const { return m_days; }

 signals:
  void changed();

 private:
  PlainLabel* m_name;
  PlainLabel* m_note;
  AssumptionControl* m_conversion;
  AssumptionControl* m_days;
};

}  // namespace throughline::editor
