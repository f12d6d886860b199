-- What wrk sends. BENCH_OPERATION is get, put, or both in turn.
-- PUT takes turns between two values, so that there is always something to write.
local puts, gets, count = {}, nil, 0

function init()
  wrk.headers["Authorization"] = os.getenv("BENCH_AUTHORIZATION")
  gets = wrk.format("GET", os.getenv("BENCH_GET_PATH"))
  wrk.headers["Content-Type"] = "application/json"
  for i = 0, 1 do
    puts[i] = wrk.format("PUT", os.getenv("BENCH_PUT_PATH"), nil, os.getenv("BENCH_PUT_BODY_" .. i))
  end
end

local operations = {
  get = function() return gets end,
  put = function() return puts[count % 2] end,
  both = function() return count % 2 == 0 and gets or puts[math.floor(count / 2) % 2] end,
}
local operation = operations[os.getenv("BENCH_OPERATION")]

function request()
  count = count + 1
  return operation()
end

-- Last on the output, for measure.py: requests a second, p50 and p99 in ms, how many failed.
function done(summary, latency)
  local errors = summary.errors
  print(string.format("%f %f %f %d",
    summary.requests * 1e6 / summary.duration, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
